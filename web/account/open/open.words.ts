import { words } from '../../words/words.js';

export const openWords = words({
  en: {
    language: 'Español',
    toSignIn: 'Back to sign in',
    noKey: 'This link is not complete',
    noKeyWhy: 'A part of it is missing. Open it from the mail again, or copy all of it.',
    mailSent: 'Look into your mail',
    demoMail: 'This is a demo: no mail leaves it.',
    openMailbox: 'Open the demo’s mailbox',
  },
  es: {
    language: 'English',
    toSignIn: 'Volver a iniciar sesión',
    noKey: 'Este enlace no está completo',
    noKeyWhy: 'Falta una parte. Ábralo de nuevo desde el correo, o cópielo entero.',
    mailSent: 'Revise su correo',
    demoMail: 'Esto es una demostración: ningún correo sale de aquí.',
    openMailbox: 'Abrir el buzón de la demostración',
  },
});
