import { words } from '../words/words.js';

export const warningWords = words({
  en: {
    title: 'Are you still there?',
    why: 'You will be signed out in two minutes, because nothing happened for a while. What you typed is safe.',
    stay: 'Stay signed in',
  },
  es: {
    title: '¿Sigue ahí?',
    why: 'Cerraremos su sesión en dos minutos, porque no hubo actividad por un rato. Lo que escribió está a salvo.',
    stay: 'Seguir con la sesión abierta',
  },
});
