import { words } from '../../words/words.js';
import type { CommandKey } from './commands.js';

const names = {
  en: {
    previousCriterion: 'Previous criterion',
    nextCriterion: 'Next criterion',
    comment: 'Write the comment',
    undo: 'Take back the last choice',
    nextFile: 'Next file',
    previousFile: 'Previous file',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    cite: 'Cite what is shown',
    finish: 'Finish the review',
    nextCase: 'Next case',
    keys: 'This list',
  },
  es: {
    previousCriterion: 'Criterio anterior',
    nextCriterion: 'Criterio siguiente',
    comment: 'Escribir el comentario',
    undo: 'Deshacer la última elección',
    nextFile: 'Archivo siguiente',
    previousFile: 'Archivo anterior',
    previousPage: 'Página anterior',
    nextPage: 'Página siguiente',
    cite: 'Citar lo que se muestra',
    finish: 'Terminar la evaluación',
    nextCase: 'Caso siguiente',
    keys: 'Esta lista',
  },
} satisfies Record<string, Record<CommandKey, string>>;

export const keysWords = words({
  en: {
    title: 'Keys',
    command: 'What it does',
    key: 'Key',
    names: names.en as Record<CommandKey, string>,
    level: (n: number) => `Choose level ${n} and go on`,
    on: 'Single keys work',
    onHint: 'When this is off, only keys with Ctrl or Cmd do something. In a text field single keys always type.',
    escape: 'Esc leaves a text field.',
    change: 'Change',
    changeOf: (name: string) => `Change the key for “${name}”`,
    press: 'Press the new key…',
    doubled: (key: string, other: string) => `${key} is taken by “${other}”. Choose another key.`,
    reset: 'Back to the usual keys',
    kept: 'Kept with your account, on every machine.',
  },
  es: {
    title: 'Teclas',
    command: 'Qué hace',
    key: 'Tecla',
    names: names.es as Record<CommandKey, string>,
    level: (n) => `Elegir el nivel ${n} y seguir`,
    on: 'Las teclas sueltas funcionan',
    onHint:
      'Si está apagado, solo hacen algo las teclas con Ctrl o Cmd. En un campo de texto las teclas sueltas siempre escriben.',
    escape: 'Esc sale de un campo de texto.',
    change: 'Cambiar',
    changeOf: (name) => `Cambiar la tecla de «${name}»`,
    press: 'Pulse la tecla nueva…',
    doubled: (key, other) => `${key} ya es de «${other}». Elija otra.`,
    reset: 'Volver a las teclas de siempre',
    kept: 'Se guarda con su cuenta, para todas sus máquinas.',
  },
});
