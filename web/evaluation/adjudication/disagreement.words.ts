import { words } from '../../words/words.js';

export const disagreementWords = words({
  en: {
    title: (course: string) => `Readers disagree: ${course}`,
    settledTitle: (course: string) => `Readers disagreed: ${course}`,
    back: 'The claim',
    learner: (who: string) => `${who}’s claim.`,
    talking: (since: string, due: string) =>
      `Its readers have talked since ${since}; the time to talk ends on ${due}. Then a third reader is called, or the approver weighs.`,
    talkingNoDue: (since: string) => `Its readers have talked since ${since}.`,
    waitsForThird: (since: string) =>
      `Its readers disagreed on ${since}. A third reader settles it, without knowing the other readings.`,
    settled: (day: string, how: string) => `Settled on ${day}: ${how}.`,
    settledBy: {
      agreement: 'the readers came to agree',
      third_reader: 'a third reader read it',
      approver: 'it is for the approver to weigh',
      withdrawal: 'the claim was closed',
    },
    differsTitle: 'What they differ on',
    outcome: 'What to recommend',
    outcomeDiffers: 'The readers recommend different things.',
    by: (levels: number, of: number) => `${levels === 1 ? 'One level' : `${levels} levels`} apart, on a scale of ${of}`,
    rule: (levels: number) => `By the rules of the college a criterion counts from ${levels} levels on.`,
    ruleOutcome: 'By the rules of the college only what the readers recommend is compared.',
    sideTitle: 'The readings side by side',
    sideNone: 'The readings are not shown now: the claim is being read again, and none is shown before all are in.',
    talkTitle: 'What they say to each other',
    talkNone: 'They have not written to each other yet. Each sees the other’s reading, but not the name.',
    thirdTitle: 'The third reader',
    third: {
      wanted: 'Nobody has been found yet. You can choose somebody on the claim’s page.',
      offered: (who: string, since: string) => `${who} was asked ${since} and has not answered.`,
      accepted: (who: string, since: string) =>
        `${who} took the seat ${since}. What they write is shown when it is handed in.`,
      completed: (who: string) => `${who} has read it.`,
    },
    thirdDue: (day: string) => `Due by ${day}.`,
    call: 'Call a third reader',
    callTitle: 'End the discussion and call a third reader?',
    callWhy:
      'The readers stop talking, and what a reader has opened again counts as it was handed in. Somebody who has not read the claim reads it without knowing the others. This cannot be taken back.',
    called: 'A third reader has been called.',
    toApproval: 'Go to the decision',
  },
  es: {
    title: (course: string) => `Los evaluadores no coinciden: ${course}`,
    settledTitle: (course: string) => `Los evaluadores no coincidían: ${course}`,
    back: 'La solicitud',
    learner: (who: string) => `Solicitud de ${who}.`,
    talking: (since: string, due: string) =>
      `Sus evaluadores conversan desde el ${since}; el tiempo termina el ${due}. Después se llama a una tercera persona, o pondera quien decide.`,
    talkingNoDue: (since: string) => `Sus evaluadores conversan desde el ${since}.`,
    waitsForThird: (since: string) =>
      `Sus evaluadores no coincidieron el ${since}. Una tercera persona lo resuelve sin conocer las otras lecturas.`,
    settled: (day: string, how: string) => `Resuelto el ${day}: ${how}.`,
    settledBy: {
      agreement: 'los evaluadores se pusieron de acuerdo',
      third_reader: 'leyó una tercera persona',
      approver: 'le toca ponderar a quien decide',
      withdrawal: 'la solicitud se cerró',
    },
    differsTitle: 'En qué difieren',
    outcome: 'Qué recomendar',
    outcomeDiffers: 'Los evaluadores recomiendan cosas distintas.',
    by: (levels: number, of: number) =>
      `${levels === 1 ? 'Un nivel' : `${levels} niveles`} de diferencia, en una escala de ${of}`,
    rule: (levels: number) => `Según las reglas del colegio, un criterio cuenta desde ${levels} niveles.`,
    ruleOutcome: 'Según las reglas del colegio, solo se compara lo que recomiendan.',
    sideTitle: 'Las lecturas lado a lado',
    sideNone:
      'Las lecturas no se muestran ahora: la solicitud se lee de nuevo, y ninguna se muestra antes de que estén todas.',
    talkTitle: 'Lo que se dicen',
    talkNone: 'Aún no se han escrito. Cada uno ve la lectura del otro, pero no su nombre.',
    thirdTitle: 'La tercera persona',
    third: {
      wanted: 'Aún no se encuentra a nadie. Puede elegir a alguien en la página de la solicitud.',
      offered: (who: string, since: string) => `Se le pidió a ${who} ${since} y no ha contestado.`,
      accepted: (who: string, since: string) => `${who} aceptó ${since}. Lo que escriba se muestra cuando lo entregue.`,
      completed: (who: string) => `${who} ya leyó.`,
    },
    thirdDue: (day: string) => `Vence el ${day}.`,
    call: 'Llamar a una tercera persona',
    callTitle: '¿Terminar la conversación y llamar a una tercera persona?',
    callWhy:
      'Los evaluadores dejan de conversar, y lo que alguien abrió de nuevo cuenta como se entregó. Alguien que no ha leído la solicitud la lee sin conocer las otras lecturas. No se puede deshacer.',
    called: 'Se llamó a una tercera persona.',
    toApproval: 'Ir a la decisión',
  },
});
