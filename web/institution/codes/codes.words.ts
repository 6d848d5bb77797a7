import { words } from '../../words/words.js';

export const codesWords = words({
  en: {
    title: 'Official codes',
    lead: 'Other schools’ systems know a college by these. Transcripts of the batches prepared from now on name yours by them; earlier batches stay as they are. Leave empty what you do not have.',
    names: {
      opeid: 'OPEID',
      fice: 'FICE code',
      ipeds: 'IPEDS UnitID',
      atp: 'College Board (ATP) code',
      act: 'ACT code',
    },
    hints: {
      opeid: '8 digits. The last two are the place: 00 is the main campus.',
      fice: '6 digits, with leading zeros.',
      ipeds: '6 digits.',
      atp: '4 digits.',
      act: '4 digits.',
    },
    save: 'Save codes',
    saved: 'Saved.',
  },
  es: {
    title: 'Códigos oficiales',
    lead: 'Los sistemas de otras instituciones conocen a un colegio por estos códigos. Los expedientes de los lotes que se preparen desde ahora nombran al suyo con ellos; los lotes anteriores quedan como están. Deje vacío lo que no tenga.',
    names: {
      opeid: 'OPEID',
      fice: 'Código FICE',
      ipeds: 'IPEDS (UnitID)',
      atp: 'Código del College Board (ATP)',
      act: 'Código ACT',
    },
    hints: {
      opeid: '8 dígitos. Los dos últimos son el lugar: 00 es la sede principal.',
      fice: '6 dígitos, con los ceros de la izquierda.',
      ipeds: '6 dígitos.',
      atp: '4 dígitos.',
      act: '4 dígitos.',
    },
    save: 'Guardar códigos',
    saved: 'Guardado.',
  },
});
