import { words } from '../../words/words.js';

export const unusableWords = words({
  en: {
    title: 'A file cannot be opened',
    lead: 'It was sent with this claim and was found unusable since. The learner has been told.',
    aFile: 'A file that was sent',
    ask: 'Ask for another',
    askTitle: 'Ask the learner for another file?',
    askField: 'What the learner reads',
    askHint: 'The review waits for the answer.',
    question: (titles: string) =>
      `${titles} cannot be opened, so nobody can read it. Please send another file with your answer, such as a PDF or a photo.`,
    giveBack: 'Give it back for another file',
    giveBackHint: 'The claim goes back to the learner, who replaces the file and sends it again.',
    giveBackReason: (titles: string) =>
      `${titles} cannot be opened, so nobody can read it. Please replace the file and send the claim again.`,
    asked: 'The learner was asked.',
  },
  es: {
    title: 'Un archivo no se puede abrir',
    lead: 'Se envió con esta solicitud y después se halló que no sirve. El estudiante ya lo sabe.',
    aFile: 'Un archivo enviado',
    ask: 'Pedir otro',
    askTitle: '¿Pedir otro archivo al estudiante?',
    askField: 'Lo que lee el estudiante',
    askHint: 'La evaluación espera la respuesta.',
    question: (titles) =>
      `${titles} no se puede abrir, así que nadie puede leerlo. Envíe otro archivo con su respuesta, por ejemplo un PDF o una foto.`,
    giveBack: 'Devolver para otro archivo',
    giveBackHint: 'La solicitud vuelve al estudiante, que reemplaza el archivo y la envía otra vez.',
    giveBackReason: (titles) =>
      `${titles} no se puede abrir, así que nadie puede leerlo. Reemplace el archivo y envíe la solicitud otra vez.`,
    asked: 'Se preguntó al estudiante.',
  },
});
