import { institutionName, type Letter } from './template.js';
import { paragraphs } from './writing.js';

type Facts = 'institution' | 'rows' | 'matched' | 'differences' | 'unposted' | 'unawarded' | 'differs' | 'link';

/** A count, with the first lines of its list below it. Lines are named by number, course and term, never by person. */
interface Found {
  [fact: string]: string | number;
  reconciliationId: string;
  rows: number;
  matched: number;
  differences: number;
  unposted: string;
  unawarded: string;
  differs: string;
}

const reconciliation_found: Letter<Found, Facts> = {
  placeholders: {
    institution: institutionName,
    rows: { sample: '412' },
    matched: { sample: '409' },
    differences: { sample: '3' },
    unposted: { sample: '2\n- CR-2026-7KQ4MX, BUS101, 2026FA\n- CR-2026-8HWC3P, BUS101, 2026FA' },
    unawarded: { sample: '0' },
    differs: { sample: '1\n- CR-2026-K2M4PD, ACC110, 2026FA: credits 3.00 / 4.00' },
    link: { sample: 'https://credence.example/reconciliations/1', required: true },
  },
  own: {
    en: {
      subject: 'Differences between the ledger and the student system: {differences}',
      text: paragraphs(
        'Hello,',
        'the comparison that {institution} has set held {rows} rows of the student system against the ledger. {matched} agree.',
        'Awarded and not posted: {unposted}',
        'Posted and not awarded: {unawarded}',
        'Says something else (here / there): {differs}',
        'All of it, with what to do: {link}',
      ),
    },
    es: {
      subject: 'Diferencias entre el registro y el sistema de estudiantes: {differences}',
      text: paragraphs(
        'Hola:',
        'la comparación programada de {institution} cotejó {rows} filas del sistema de estudiantes con el registro. {matched} coinciden.',
        'Otorgado y no registrado: {unposted}',
        'Registrado y no otorgado: {unawarded}',
        'Dice otra cosa (aquí / allí): {differs}',
        'Todo, con lo que se puede hacer: {link}',
      ),
    },
  },
  facts: ({ reconciliationId, rows, matched, differences, unposted, unawarded, differs }, links, words) => ({
    institution: words.institution,
    rows: String(rows),
    matched: String(matched),
    differences: String(differences),
    unposted,
    unawarded,
    differs,
    link: links.page(`/reconciliations/${reconciliationId}`),
  }),
};

const extract_missing: Letter<{ day: string }, 'institution' | 'day' | 'link'> = {
  placeholders: {
    institution: institutionName,
    day: { sample: '2026-11-23' },
    link: { sample: 'https://credence.example/reconciliations', required: true },
  },
  own: {
    en: {
      subject: 'No extract of the student system came',
      text: paragraphs(
        'Hello,',
        'on {day} the ledger of {institution} was to be compared with the student system, and no extract had come since the time before. Nothing was compared.',
        'Ask whoever runs the student system whether it still sends one, or compare by hand: {link}',
      ),
    },
    es: {
      subject: 'No llegó ningún extracto del sistema de estudiantes',
      text: paragraphs(
        'Hola:',
        'el {day} había que comparar el registro de {institution} con el sistema de estudiantes, y desde la vez anterior no llegó ningún extracto. No se comparó nada.',
        'Pregunte a quien administra el sistema de estudiantes si todavía lo envía, o compare a mano: {link}',
      ),
    },
  },
  facts: ({ day }, links, words) => ({
    institution: words.institution,
    day,
    link: links.page('/reconciliations'),
  }),
};

export const reconciliationLetters = { reconciliation_found, extract_missing };
