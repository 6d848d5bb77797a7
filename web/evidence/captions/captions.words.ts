import { words } from '../../words/words.js';

export const captionsWords = words({
  en: {
    title: 'What is said, in writing',
    why: 'Captions help reviewers who cannot hear your recording, and all who have little time. They are not needed.',
    there: 'This recording has captions.',
    choose: 'Choose the captions file',
    hint: 'A .vtt or .srt file. Many phones and video programs write one.',
    saved: 'The captions are there.',
    remove: 'Take the captions away',
    sent: 'You have sent this recording. Its captions stay as they are.',
  },
  es: {
    title: 'Lo que se dice, por escrito',
    why: 'Los subtítulos ayudan a quien no puede oír su grabación y a quien tiene poco tiempo. No son necesarios.',
    there: 'Esta grabación tiene subtítulos.',
    choose: 'Elija el archivo de subtítulos',
    hint: 'Un archivo .vtt o .srt. Muchos teléfonos y programas de video lo hacen.',
    saved: 'Los subtítulos ya están.',
    remove: 'Quitar los subtítulos',
    sent: 'Usted ya envió esta grabación. Sus subtítulos quedan como están.',
  },
});
