import { words } from '../../words/words.js';

export const invitationWords = words({
  en: {
    title: (college: string) => `Join ${college}`,
    finish: 'Finish signing up',
    lead: (college: string) => `${college} invites you to its service for credit for what you already know.`,
    finishLead: (college: string) => `One more step, and you can start your claim at ${college}.`,
    forAddress: 'Your email address',
    name: 'Your name',
    nameHint: 'As it should stand on your record.',
    noName: 'Enter your name.',
    join: 'Create my account',
    hasAccount: 'You have an account with this address already. Join with it, then sign in with the password you have.',
    joinWithAccount: 'Join with my account',
    joined: 'You are in',
    joinedWhy: (college: string) => `${college} is in your account now. Sign in with the password you have.`,
    signIn: 'Go to sign in',
    notYours: 'You did not expect this? Do nothing. Nothing happens until you press the button.',
    over: 'This link does not work any more',
    overWhy:
      'It may have been used, or a newer one was sent. If you have an account, sign in. If not, ask the college.',
  },
  es: {
    title: (college: string) => `Únase a ${college}`,
    finish: 'Termine su registro',
    lead: (college: string) => `${college} le invita a su servicio de crédito por lo que usted ya sabe.`,
    finishLead: (college: string) => `Un paso más y podrá empezar su solicitud en ${college}.`,
    forAddress: 'Su correo electrónico',
    name: 'Su nombre',
    nameHint: 'Como debe aparecer en su expediente.',
    noName: 'Escriba su nombre.',
    join: 'Crear mi cuenta',
    hasAccount: 'Ya tiene una cuenta con este correo. Únase con ella y luego inicie sesión con su contraseña.',
    joinWithAccount: 'Unirme con mi cuenta',
    joined: 'Ya está dentro',
    joinedWhy: (college: string) => `${college} ya está en su cuenta. Inicie sesión con la contraseña que tiene.`,
    signIn: 'Ir a iniciar sesión',
    notYours: '¿No lo esperaba? No haga nada. Nada pasa hasta que usted pulse el botón.',
    over: 'Este enlace ya no sirve',
    overWhy:
      'Quizás ya se usó, o se envió uno más nuevo. Si tiene una cuenta, inicie sesión. Si no, pregunte al colegio.',
  },
});
