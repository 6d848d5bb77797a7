import { words } from '../../words/words.js';

export const importWords = words({
  en: {
    drop: 'Drop the file here, or',
    choose: 'Choose a file',
    another: 'Choose another file',
    kinds: 'CSV or JSON, up to 64 MB.',
    chosen: (name: string, size: string) => `${name}, ${size}`,
    judging: 'Reading the file. Nothing is changed yet…',
    dryRun: 'Dry run: nothing has been changed.',
    wouldDo: ({ created, changed, unchanged, skipped }: ImportCounts) =>
      `${created} would be added, ${changed} changed, ${unchanged} stay as they are${skipped > 0 ? `, ${skipped} are left out` : ''}.`,
    did: ({ created, changed, unchanged }: ImportCounts) =>
      `${created} added, ${changed} changed, ${unchanged} stayed as they were.`,
    nothing: 'This file changes nothing: all of it is known already.',
    problems: (count: number) =>
      count === 1
        ? 'One row cannot be taken. Nothing is imported until it is mended.'
        : `${count} things cannot be taken. Nothing is imported until they are mended.`,
    listed: (shown: number, count: number) => (shown === count ? 'In the file:' : `The first ${shown} of ${count}:`),
    mend: 'Mend the file and drop it again.',
    file: 'File',
    line: 'Line',
    column: 'Column',
    what: 'What is wrong',
    remarks: 'Worth knowing',
    ignored: (columns: string) => `Not read: ${columns}.`,
    apply: 'Import',
    startAgain: 'Import another file',
  },
  es: {
    drop: 'Suelte el archivo aquí o',
    choose: 'Elegir un archivo',
    another: 'Elegir otro archivo',
    kinds: 'CSV o JSON, hasta 64 MB.',
    chosen: (name: string, size: string) => `${name}, ${size}`,
    judging: 'Leyendo el archivo. Todavía no se cambia nada…',
    dryRun: 'Prueba: no se ha cambiado nada.',
    wouldDo: ({ created, changed, unchanged, skipped }: ImportCounts) =>
      `${created} se agregarían, ${changed} cambiarían, ${unchanged} quedan igual${skipped > 0 ? `, ${skipped} se omiten` : ''}.`,
    did: ({ created, changed, unchanged }: ImportCounts) =>
      `${created} agregados, ${changed} cambiados, ${unchanged} sin cambios.`,
    nothing: 'Este archivo no cambia nada: todo se conoce ya.',
    problems: (count: number) =>
      count === 1
        ? 'Hay una fila que no se puede aceptar. No se importa nada hasta corregirla.'
        : `Hay ${count} cosas que no se pueden aceptar. No se importa nada hasta corregirlas.`,
    listed: (shown: number, count: number) =>
      shown === count ? 'En el archivo:' : `Los primeros ${shown} de ${count}:`,
    mend: 'Corrija el archivo y suéltelo de nuevo.',
    file: 'Archivo',
    line: 'Línea',
    column: 'Columna',
    what: 'Qué está mal',
    remarks: 'Conviene saber',
    ignored: (columns: string) => `No se leyó: ${columns}.`,
    apply: 'Importar',
    startAgain: 'Importar otro archivo',
  },
});

/** What an import does to rows. */
export interface ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
  skipped: number;
}
