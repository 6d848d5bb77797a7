import { words } from '../../words/words.js';

export const demoWords = words({
  en: {
    title: 'The demo college',
    lead: 'Everything that was tried here can be put back to the first day: people, claims, rules, credit.',
    reset: 'Start the demo anew',
    ask: 'Start the demo anew?',
    explained:
      'Everything that anybody did here is removed, and the story is told again. It takes a minute or two; nobody can work meanwhile, and everybody signs in again.',
    act: 'Start anew',
    running: 'The demo is being put back. This page shows the sign-in when it is done.',
  },
  es: {
    title: 'El colegio de demostración',
    lead: 'Todo lo que se probó aquí puede volver al primer día: personas, reclamos, reglas, crédito.',
    reset: 'Empezar la demostración de nuevo',
    ask: '¿Empezar la demostración de nuevo?',
    explained:
      'Se quita todo lo que se hizo aquí y la historia se cuenta otra vez. Tarda un minuto o dos; mientras tanto nadie puede trabajar y después todos inician sesión de nuevo.',
    act: 'Empezar de nuevo',
    running: 'La demostración está volviendo al principio. Esta página muestra el inicio de sesión cuando termine.',
  },
});
