import { words } from '../words/words.js';

/** Help for the pages whose address begins so; the first that fits is shown. */
interface Topic {
  at: readonly string[];
  title: string;
  text: readonly string[];
}

interface HelpWords {
  title: string;
  lead: string;
  onThisPage: string;
  allHelp: string;
  terms: string;
  contact: string;
  contactText: (college: string) => string;
  contactMail: string;
  publicPage: (college: string) => string;
  otherwise: Topic;
  topics: readonly Topic[];
  glossary: readonly (readonly [term: string, meaning: string])[];
}

export const helpWords = words<HelpWords>({
  en: {
    title: 'Help',
    lead: 'What you can do here, and what the words mean.',
    onThisPage: 'On this page',
    allHelp: 'All help, and what the words mean',
    terms: 'What the words mean',
    contact: 'Ask a person',
    contactText: (college) => `The people who run this at ${college} see your case and can help you on. Write to the office that invited you.`,
    contactMail: 'If something does not work, tell them the number that stands with the error.',
    publicPage: (college) => `How ${college} does it: steps, time, fees, rules`,
    otherwise: {
      at: [],
      title: 'Finding your way',
      text: [
        'The bar at the top has the pages for your work. “Search” finds people, claims and courses that you may see.',
        'Press Ctrl and K together, or Command and K, to go anywhere without a mouse.',
        'Buttons that cannot be used now say why.',
      ],
    },
    topics: [
      { at: ['/portfolio/attestations'], title: 'Asking somebody to confirm', text: ['Ask a person who saw you work. You see exactly what they will see before it is sent.', 'They need no account. They can say no, and you can take your request back.'] },
      { at: ['/portfolio/evidence'], title: 'Adding proof', text: ['Take a photo, choose a file, add a link or write a text. One piece can prove more than one thing.', 'We take the place out of photos. We check each file for viruses before others can open it.'] },
      { at: ['/portfolio/experiences'], title: 'What you did', text: ['Write down each job, course or service once. You can use it for every claim.', 'Years alone give no credit. What counts is what you learned.'] },
      { at: ['/portfolio'], title: 'Your portfolio', text: ['Do the tasks in any order. You can stop at any time: what you typed is kept.', 'The green button leads to what you did last.'] },
      { at: ['/ideas'], title: 'What might I claim?', text: ['Say in your own words what you did. We show courses that ask for the same.', 'Look at what a course asks for, what it costs and how long it takes before you begin.'] },
      { at: ['/record'], title: 'My record', text: ['Each credit that you were given stands here, and whether it is on your transcript.'] },
      { at: ['/assignments'], title: 'Reviewing', text: ['Accept or decline an offer first. If you know the learner, decline.', 'Score each criterion by its number. Each change is saved at once. Press ? for all keys.'] },
      { at: ['/reviewer'], title: 'My reviewing', text: ['Say how many reviews you take at once, when you are away, and what you are qualified for.'] },
      { at: ['/today'], title: 'Needs you today', text: ['Everything that waits for you, the most urgent first, each with what can be done about it.'] },
      { at: ['/approvals'], title: 'Deciding', text: ['Read what the reviewers found, then decide. Each decision carries its reasons, which the learner reads.'] },
      { at: ['/claims'], title: 'Cases', text: ['Filters stand in the address: keep it as a bookmark, or send it to a colleague.', 'Only what the rules allow now can be done. The rest says why not.'] },
      { at: ['/awards', '/batches', '/reconciliations'], title: 'Credit on its way to the student record', text: ['A line of credit never changes: a correction takes it back and gives another.', 'Somebody else than the one who prepared a batch must release it.'] },
      { at: ['/account', '/notifications'], title: 'Your account', text: ['Choose your language and how you hear of what. End sessions on devices that you no longer use.'] },
    ],
    glossary: [
      ['Prior learning assessment', 'Looking at what you learned outside of college, to give credit for it.'],
      ['Portfolio', 'All that you bring: what you did, your proof, and what others confirm.'],
      ['Claim', 'Your request for credit for one course or one block of learning.'],
      ['Outcome', 'One thing that a course teaches you to do.'],
      ['Statement', 'What you write about one outcome: what you did and what you learned.'],
      ['Evidence', 'A file, link or text that shows it.'],
      ['Attestation', 'A supervisor’s word that you did what you say.'],
      ['Rubric', 'What reviewers look at, and what each level means. You see it before you send.'],
      ['Reviewer', 'A teacher of the subject who reads your claim.'],
      ['Approver', 'The person who decides, after the reviewers.'],
      ['Decision', 'The college’s word: all the credit, some, other credit, or none; always with reasons.'],
      ['Award', 'A line of credit that you were given.'],
      ['Posted', 'The credit stands on your transcript.'],
      ['Appeal', 'Asking for another look, by other readers.'],
    ],
  },
  es: {
    title: 'Ayuda',
    lead: 'Qué puede hacer aquí y qué significan las palabras.',
    onThisPage: 'En esta página',
    allHelp: 'Toda la ayuda y qué significan las palabras',
    terms: 'Qué significan las palabras',
    contact: 'Pregunte a una persona',
    contactText: (college) => `Las personas que se ocupan de esto en ${college} ven su caso y pueden ayudarle. Escriba a la oficina que le invitó.`,
    contactMail: 'Si algo no funciona, dígales el número que aparece con el error.',
    publicPage: (college) => `Cómo lo hace ${college}: pasos, tiempo, costos, reglas`,
    otherwise: {
      at: [],
      title: 'Cómo orientarse',
      text: [
        'La barra de arriba tiene las páginas de su trabajo. “Buscar” encuentra personas, solicitudes y cursos que usted puede ver.',
        'Pulse Ctrl y K a la vez, o Comando y K, para ir a cualquier lugar sin ratón.',
        'Los botones que no se pueden usar ahora dicen por qué.',
      ],
    },
    topics: [
      { at: ['/portfolio/attestations'], title: 'Pedir que alguien confirme', text: ['Pídalo a una persona que le vio trabajar. Antes de enviarlo, usted ve exactamente lo que verá.', 'No necesita una cuenta. Puede decir que no, y usted puede retirar su pedido.'] },
      { at: ['/portfolio/evidence'], title: 'Agregar pruebas', text: ['Tome una foto, elija un archivo, agregue un enlace o escriba un texto. Una prueba puede servir para varias cosas.', 'Quitamos el lugar de las fotos. Revisamos cada archivo antes de que otros puedan abrirlo.'] },
      { at: ['/portfolio/experiences'], title: 'Lo que hizo', text: ['Anote cada trabajo, curso o servicio una sola vez. Puede usarlo en todas sus solicitudes.', 'Los años solos no dan crédito. Cuenta lo que aprendió.'] },
      { at: ['/portfolio'], title: 'Su portafolio', text: ['Haga las tareas en cualquier orden. Puede parar cuando quiera: lo que escribió se guarda.', 'El botón verde lleva a lo último que hizo.'] },
      { at: ['/ideas'], title: '¿Qué puedo reclamar?', text: ['Diga con sus palabras lo que hizo. Mostramos cursos que piden lo mismo.', 'Antes de empezar, vea qué pide un curso, cuánto cuesta y cuánto tarda.'] },
      { at: ['/record'], title: 'Mi historial', text: ['Aquí está cada crédito que le dieron, y si ya figura en su expediente.'] },
      { at: ['/assignments'], title: 'Evaluar', text: ['Primero acepte o rechace la oferta. Si conoce al estudiante, rechácela.', 'Puntúe cada criterio con su número. Cada cambio se guarda de inmediato. Pulse ? para ver las teclas.'] },
      { at: ['/reviewer'], title: 'Mis evaluaciones', text: ['Diga cuántas evaluaciones toma a la vez, cuándo no está y para qué está calificado.'] },
      { at: ['/today'], title: 'Le necesita hoy', text: ['Todo lo que espera por usted, primero lo más urgente, con lo que se puede hacer.'] },
      { at: ['/approvals'], title: 'Decidir', text: ['Lea lo que encontraron los evaluadores y decida. Cada decisión lleva sus razones, que el estudiante lee.'] },
      { at: ['/claims'], title: 'Casos', text: ['Los filtros están en la dirección: guárdela como marcador o envíela a un colega.', 'Solo se puede hacer lo que las reglas permiten ahora. Lo demás dice por qué no.'] },
      { at: ['/awards', '/batches', '/reconciliations'], title: 'El crédito camino al expediente', text: ['Una línea de crédito nunca cambia: una corrección la anula y da otra.', 'Un lote lo libera otra persona que la que lo preparó.'] },
      { at: ['/account', '/notifications'], title: 'Su cuenta', text: ['Elija su idioma y cómo se entera de qué. Cierre sesiones en dispositivos que ya no usa.'] },
    ],
    glossary: [
      ['Evaluación de aprendizajes previos', 'Mirar lo que aprendió fuera del colegio, para darle crédito por ello.'],
      ['Portafolio', 'Todo lo que usted trae: lo que hizo, sus pruebas y lo que otros confirman.'],
      ['Solicitud', 'Su pedido de crédito por un curso o un bloque de aprendizaje.'],
      ['Resultado', 'Una cosa que un curso le enseña a hacer.'],
      ['Relato', 'Lo que escribe sobre un resultado: qué hizo y qué aprendió.'],
      ['Prueba', 'Un archivo, enlace o texto que lo muestra.'],
      ['Confirmación', 'La palabra de un supervisor de que hizo lo que dice.'],
      ['Rúbrica', 'Qué miran los evaluadores y qué significa cada nivel. La ve antes de enviar.'],
      ['Evaluador', 'Un profesor de la materia que lee su solicitud.'],
      ['Aprobador', 'La persona que decide, después de los evaluadores.'],
      ['Decisión', 'La palabra del colegio: todo el crédito, una parte, otro crédito o ninguno; siempre con razones.'],
      ['Crédito otorgado', 'Una línea de crédito que le dieron.'],
      ['Publicado', 'El crédito figura en su expediente.'],
      ['Apelación', 'Pedir que otros lectores lo miren de nuevo.'],
    ],
  },
}); // prettier-ignore
