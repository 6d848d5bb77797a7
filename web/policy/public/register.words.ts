import { words } from '../../words/words.js';

export const registerWords = words({
  en: {
    title: (college: string) => `Sign up at ${college}`,
    lead: 'You need an email address. We send you a link, and you choose a password.',
    name: 'Your name',
    nameHint: 'As it should stand on your record.',
    noName: 'Enter your name.',
    email: 'Email address',
    emailHint: 'One that you will still have next year.',
    noEmail: 'Enter an email address, like name@example.com.',
    studentId: 'Student number',
    studentIdHint: 'If the college gave you one.',
    act: 'Send me the link',
    haveAccount: 'Do you have an account already?',
    signIn: 'Sign in',
    sent: (email: string) =>
      `We sent a mail to ${email}. Open the link in it to choose your password. It works for two weeks.`,
    nothing: 'No mail after some minutes? Look in your spam folder, or try again.',
    closed: 'You cannot sign up here by yourself',
  },
  es: {
    title: (college: string) => `Regístrese en ${college}`,
    lead: 'Necesita un correo electrónico. Le enviamos un enlace y usted elige una contraseña.',
    name: 'Su nombre',
    nameHint: 'Como debe aparecer en su expediente.',
    noName: 'Escriba su nombre.',
    email: 'Correo electrónico',
    emailHint: 'Uno que todavía tendrá el próximo año.',
    noEmail: 'Escriba un correo electrónico, como nombre@ejemplo.com.',
    studentId: 'Número de estudiante',
    studentIdHint: 'Si el colegio le dio uno.',
    act: 'Enviarme el enlace',
    haveAccount: '¿Ya tiene una cuenta?',
    signIn: 'Iniciar sesión',
    sent: (email: string) =>
      `Enviamos un correo a ${email}. Abra el enlace para elegir su contraseña. Sirve durante dos semanas.`,
    nothing: '¿No llegó tras unos minutos? Revise el correo no deseado, o intente de nuevo.',
    closed: 'Aquí no puede registrarse por su cuenta',
  },
});
