import { words } from '../words/words.js';

export const signInWords = words({
  en: {
    title: 'Sign in',
    email: 'Email address',
    password: 'Password',
    act: 'Sign in',
    noEmail: 'Enter your email address.',
    noPassword: 'Enter your password.',
    again: 'Sign in again to go on',
    againWhy: 'You were signed out because nothing happened for a while. What you typed is still here.',
  },
  es: {
    title: 'Iniciar sesión',
    email: 'Correo electrónico',
    password: 'Contraseña',
    act: 'Iniciar sesión',
    noEmail: 'Escriba su correo electrónico.',
    noPassword: 'Escriba su contraseña.',
    again: 'Inicie sesión de nuevo para continuar',
    againWhy: 'Cerramos su sesión porque no hubo actividad por un rato. Lo que escribió sigue aquí.',
  },
});
