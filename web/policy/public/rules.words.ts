import { words } from '../../words/words.js';

const daysEn = (n: number) => (n === 1 ? '1 business day' : `${n} business days`);
const yearsEn = (n: number) => (n === 1 ? '1 year' : `${n} years`);
const daysEs = (n: number) => (n === 1 ? '1 día hábil' : `${n} días hábiles`);
const yearsEs = (n: number) => (n === 1 ? '1 año' : `${n} años`);
const creditsEn = (n: string) => (n === '1' ? '1 credit' : `${n} credits`);
const creditsEs = (n: string) => (n === '1' ? '1 crédito' : `${n} créditos`);

/** A policy as anybody reads it. `ours` is our own wording that every new policy begins with; what a college writes stays as it is. */
export const rulesWords = words({
  en: {
    topics: {
      counts: 'What counts',
      judged: 'What it is judged by',
      excluded: 'What cannot be claimed',
      steps: 'Steps',
      reads: 'Who reads',
      decides: 'Who decides',
      decision: 'The decision',
      appeals: 'Appeals',
      fees: 'Fees',
      limits: 'Limits',
      transcript: 'On the transcript',
      files: 'Files',
      kept: 'How long it is kept',
    },
    cael: (numbers: readonly number[]) =>
      `CAEL Ten Standards for Assessing Learning, ${numbers.length === 1 ? 'standard' : 'standards'} ${numbers.join(' and ')}`,
    ours: {} as Readonly<Record<string, string>>,
    counts:
      'Credit is given for what you can show that you learned, never for time spent. A course has outcomes. For each one that it requires, say what you learned and add proof.',
    judged:
      'You see the rubric before you send a claim. Your claim is judged by that one, even if the rubric changes later.',
    proposal: (days: number) => `Begin with a short proposal. It is answered within ${daysEn(days)}.`,
    automatic: 'A complete claim goes to the reviewers at once.',
    coordinator: (days: number) =>
      `A coordinator looks at each claim within ${daysEn(days)}, and takes it or sends it back with a reason.`,
    interview: 'There is an interview.',
    review: (days: number, answer: number) =>
      `Reviewers read it within ${daysEn(days)}. They may ask you for more. You have ${daysEn(answer)} to answer, and their time stands still while they wait.`,
    decided: (days: number) => `The decision comes within ${daysEn(days)} after that.`,
    attempts: (n: number) => (n === 1 ? 'You can send a claim once.' : `You can send a claim up to ${n} times.`),
    revision: (days: number) => `You have ${daysEn(days)} to make it better.`,
    readers: (n: number) =>
      n === 1
        ? 'One faculty member who knows the subject reads each claim.'
        : `${n} faculty members who know the subject read each claim, each on their own.`,
    training: (months: number) => `Who reads was trained to assess within the last ${months} months.`,
    sample: (percent: number) =>
      `A second person reads ${percent} of 100 claims, picked by chance, so that all are read alike.`,
    denials: 'If the first reader would give no credit, a second one reads before it is decided.',
    unnamed: 'Reviewers do not see your name.',
    decides: (people: number) =>
      people === 0
        ? 'An approver decides, and looks at what the reviewers advise.'
        : `A committee of ${people} decides, and looks at what the reviewers advise.`,
    outcomes: { full: 'full credit', fewer: 'fewer credits', other: 'credit for another course', none: 'no credit' },
    decision: (kinds: readonly string[]) =>
      `You get ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}. Each time you get feedback on every point of the rubric.`,
    noAppeal: 'Decisions are final.',
    appeal: (window: number, days: number) =>
      `You can appeal within ${daysEn(window)}. New reviewers read the claim, and it is decided again within ${daysEn(days)}.`,
    fee: {
      none: 'There is no fee.',
      flat: (money: string) => `You pay ${money} once, with your first claim.`,
      perClaim: (money: string) => `Each claim costs ${money}.`,
      perCourse: (money: string) => `Each course that you claim costs ${money}.`,
      perCredit: (money: string) => `Each credit that you claim costs ${money}.`,
      bands: (bands: readonly string[]) =>
        `What a claim costs goes by the credits that you claim: ${bands.join(', ')}.`,
      band: (credits: string, money: string) => `up to ${creditsEn(credits)} ${money}`,
      first: 'You pay before it is read.',
      free: 'Sending it again costs nothing more.',
      charged: 'Sending it again costs the same again.',
      fixed: 'The fee is set when you send the claim, and never depends on the result.',
    },
    tuition: (money: string) => `In class, one credit costs ${money}.`,
    sameCourse: 'Credit for the same course counts once, wherever you earned it.',
    remaining: (credits: string) => `At least ${creditsEn(credits)} of your program must still be ahead of you.`,
    beforeGraduation: (days: number) => `Send a claim at least ${daysEn(days)} before you graduate.`,
    methods: {
      portfolio: 'Portfolio',
      challenge_exam: 'Challenge exam',
      standard_exam: 'Standard exam',
      credential: 'License or certificate',
      military: 'Military training',
      workplace_training: 'Training at work',
    },
    stands: (ways: string, grade: string, inGpa: boolean, resident: boolean) =>
      `${ways}: it stands as “${grade}”. ${inGpa ? 'It counts' : 'It does not count'} in your grade average. ${resident ? 'It counts' : 'It does not count'} as earned at this college.`,
    files: (one: string, count: number, all: string) =>
      `A file can have up to ${one}. A claim can have up to ${count} files, and ${all} in all.`,
    kept: (record: number, evidence: number, draft: number) =>
      `After the decision, the record of a claim is kept for ${yearsEn(record)} and its proof for ${yearsEn(evidence)}. A draft that you never sent is kept for ${yearsEn(draft)}.`,
  },
  es: {
    topics: {
      counts: 'Qué cuenta',
      judged: 'Con qué se evalúa',
      excluded: 'Lo que no se puede pedir',
      steps: 'Los pasos',
      reads: 'Quién lee',
      decides: 'Quién decide',
      decision: 'La decisión',
      appeals: 'Apelaciones',
      fees: 'Lo que cuesta',
      limits: 'Límites',
      transcript: 'En el expediente',
      files: 'Archivos',
      kept: 'Cuánto tiempo se guarda',
    },
    cael: (numbers: readonly number[]) =>
      `las diez normas de CAEL para evaluar lo aprendido, ${numbers.length === 1 ? 'norma' : 'normas'} ${numbers.join(' y ')}`,
    ours: {
      'At most 25% of a credential of 30 credits or fewer': 'Como máximo el 25 % de un programa de 30 créditos o menos',
      'NECHE Standards for Accreditation, Standard Four (prior experiential learning)':
        'las normas de acreditación de NECHE, norma cuatro (aprendizaje previo por experiencia)',
      'Credit for prior learning': 'Crédito por aprendizaje previo',
      'Credit by portfolio assessment': 'Crédito por evaluación de un portafolio',
      'Credit by examination': 'Crédito por examen',
      'Credit by standardized examination': 'Crédito por examen estandarizado',
      'Credit by license or certification': 'Crédito por licencia o certificación',
      'Credit for military training': 'Crédito por formación militar',
      'Credit by approved workplace training': 'Crédito por formación laboral aprobada',
    },
    counts:
      'El crédito se da por lo que usted puede mostrar que aprendió, nunca por el tiempo que pasó. Un curso tiene resultados. Para cada uno que exige, cuente lo que aprendió y agregue pruebas.',
    judged:
      'Usted ve la rúbrica antes de enviar una solicitud. Su solicitud se evalúa con ella, aunque la rúbrica cambie después.',
    proposal: (days: number) => `Empiece con una propuesta corta. Se responde en ${daysEs(days)}.`,
    automatic: 'Una solicitud completa pasa enseguida a quienes evalúan.',
    coordinator: (days: number) =>
      `Coordinación mira cada solicitud en ${daysEs(days)}, y la acepta o la devuelve con el motivo.`,
    interview: 'Hay una entrevista.',
    review: (days: number, answer: number) =>
      `Quienes evalúan la leen en ${daysEs(days)}. Pueden pedirle más. Usted tiene ${daysEs(answer)} para responder, y el plazo de ellos se detiene mientras esperan.`,
    decided: (days: number) => `La decisión llega en ${daysEs(days)} después de eso.`,
    attempts: (n: number) =>
      n === 1 ? 'Puede enviar una solicitud una vez.' : `Puede enviar una solicitud hasta ${n} veces.`,
    revision: (days: number) => `Tiene ${daysEs(days)} para mejorarla.`,
    readers: (n: number) =>
      n === 1
        ? 'Un profesor o una profesora que conoce la materia lee cada solicitud.'
        : `${n} profesores que conocen la materia leen cada solicitud, cada cual por su lado.`,
    training: (months: number) => `Quien lee recibió formación para evaluar en los últimos ${months} meses.`,
    sample: (percent: number) =>
      `Otra persona lee ${percent} de cada 100 solicitudes, elegidas al azar, para que todas se lean igual.`,
    denials: 'Si la primera lectura no daría crédito, otra persona lee antes de que se decida.',
    unnamed: 'Quienes evalúan no ven su nombre.',
    decides: (people: number) =>
      people === 0
        ? 'Decide una persona autorizada, que mira lo que recomiendan quienes evalúan.'
        : `Decide un comité de ${people} personas, que mira lo que recomiendan quienes evalúan.`,
    outcomes: {
      full: 'todo el crédito',
      fewer: 'menos créditos',
      other: 'crédito por otro curso',
      none: 'ningún crédito',
    },
    decision: (kinds: readonly string[]) =>
      `Usted recibe ${kinds.slice(0, -1).join(', ')} o ${kinds.at(-1)}. Cada vez recibe comentarios sobre cada punto de la rúbrica.`,
    noAppeal: 'Las decisiones son definitivas.',
    appeal: (window: number, days: number) =>
      `Puede apelar en ${daysEs(window)}. Otras personas leen la solicitud, y se decide de nuevo en ${daysEs(days)}.`,
    fee: {
      none: 'No cuesta nada.',
      flat: (money: string) => `Usted paga ${money} una sola vez, con su primera solicitud.`,
      perClaim: (money: string) => `Cada solicitud cuesta ${money}.`,
      perCourse: (money: string) => `Cada curso que pide cuesta ${money}.`,
      perCredit: (money: string) => `Cada crédito que pide cuesta ${money}.`,
      bands: (bands: readonly string[]) =>
        `Lo que cuesta una solicitud depende de los créditos que pide: ${bands.join(', ')}.`,
      band: (credits: string, money: string) => `hasta ${creditsEs(credits)} ${money}`,
      first: 'Se paga antes de la lectura.',
      free: 'Enviarla otra vez no cuesta más.',
      charged: 'Enviarla otra vez cuesta lo mismo otra vez.',
      fixed: 'El precio se fija cuando usted envía la solicitud, y nunca depende del resultado.',
    },
    tuition: (money: string) => `En clase, un crédito cuesta ${money}.`,
    sameCourse: 'El crédito por un mismo curso cuenta una sola vez, sin importar dónde lo obtuvo.',
    remaining: (credits: string) => `De su programa le deben faltar al menos ${creditsEs(credits)}.`,
    beforeGraduation: (days: number) => `Envíe una solicitud al menos ${daysEs(days)} antes de graduarse.`,
    methods: {
      portfolio: 'Portafolio',
      challenge_exam: 'Examen de la institución',
      standard_exam: 'Examen estandarizado',
      credential: 'Licencia o certificado',
      military: 'Formación militar',
      workplace_training: 'Formación en el trabajo',
    },
    stands: (ways: string, grade: string, inGpa: boolean, resident: boolean) =>
      `${ways}: figura como «${grade}». ${inGpa ? 'Cuenta' : 'No cuenta'} en su promedio de notas. ${resident ? 'Cuenta' : 'No cuenta'} como obtenido en esta institución.`,
    files: (one: string, count: number, all: string) =>
      `Un archivo puede tener hasta ${one}. Una solicitud puede tener hasta ${count} archivos, y ${all} en total.`,
    kept: (record: number, evidence: number, draft: number) =>
      `Después de la decisión, el expediente de una solicitud se guarda ${yearsEs(record)} y sus pruebas ${yearsEs(evidence)}. Un borrador que nunca envió se guarda ${yearsEs(draft)}.`,
  },
});
