import { words } from '../../words/words.js';

export const askWords = words({
  en: {
    open: 'Ask for more',
    title: 'Ask the learner for more',
    lead: 'The clock of your review stands still until the answer is there.',
    about: 'What is it about?',
    whole: 'The claim as a whole',
    template: 'Begin with',
    noTemplate: 'My own words',
    templates: [
      {
        name: 'Show me more proof',
        text: 'I can see what you did. Please add something that shows it: a document, a photo, or a sample of your work.',
      },
      {
        name: 'Tell me why',
        text: 'You tell what happened. Please add what you learned from it, and how you use it now in other cases.',
      },
      {
        name: 'This file does not open',
        text: 'I cannot read one of your files. Please send it again as a PDF or as a photo.',
      },
      {
        name: 'Another format, please',
        text: 'Please add captions or a written version of your recording, so that I can review it.',
      },
    ],
    question: 'Your question',
    questionHint: 'Plain words help: the learner reads it on a phone.',
    noQuestion: 'Write what you want to know.',
    answerBy: (day: string) => `The learner can answer until ${day}.`,
    preview: 'What the learner will see',
    aboutOutcome: (title: string) => `About “${title}”: `,
    send: 'Ask the learner',
    sent: 'The learner was asked. You are told when the answer is there.',
    waiting: (at: string, until: string) =>
      `You asked the learner on ${at}. They can answer until ${until}; your clock stands still. You are told when the answer is there.`,
    youAsked: 'You asked',
  },
  es: {
    open: 'Pedir más',
    title: 'Pedir más al estudiante',
    lead: 'El reloj de su evaluación se detiene hasta que llegue la respuesta.',
    about: '¿De qué se trata?',
    whole: 'La solicitud en general',
    template: 'Empezar con',
    noTemplate: 'Mis propias palabras',
    templates: [
      {
        name: 'Muéstreme más prueba',
        text: 'Veo lo que usted hizo. Agregue algo que lo muestre: un documento, una foto o una muestra de su trabajo.',
      },
      {
        name: 'Dígame por qué',
        text: 'Usted cuenta lo que pasó. Agregue lo que aprendió y cómo lo usa ahora en otros casos.',
      },
      {
        name: 'Este archivo no abre',
        text: 'No puedo leer uno de sus archivos. Envíelo otra vez como PDF o como foto.',
      },
      {
        name: 'Otro formato, por favor',
        text: 'Agregue subtítulos o una versión escrita de su grabación para que yo pueda evaluarla.',
      },
    ],
    question: 'Su pregunta',
    questionHint: 'Las palabras sencillas ayudan: el estudiante la lee en el teléfono.',
    noQuestion: 'Escriba lo que quiere saber.',
    answerBy: (day) => `El estudiante puede responder hasta el ${day}.`,
    preview: 'Lo que verá el estudiante',
    aboutOutcome: (title) => `Sobre «${title}»: `,
    send: 'Preguntar al estudiante',
    sent: 'Se preguntó al estudiante. Le avisaremos cuando llegue la respuesta.',
    waiting: (at, until) =>
      `Usted preguntó al estudiante el ${at}. Puede responder hasta el ${until}; su reloj está detenido. Le avisaremos cuando llegue la respuesta.`,
    youAsked: 'Usted preguntó',
  },
});
