import { words } from '../words/words.js';

interface People {
  invited: number;
  changed: number;
  unchanged: number;
}

interface Courses {
  created: number;
  changed: number;
  unchanged: number;
}

export const rosterWords = words({
  en: {
    title: 'People and courses from OneRoster',
    back: 'People',
    lead: 'Your student system can export its people and courses as OneRoster 1.2. Nothing is changed before you have seen what would be.',
    offer: 'Does your student system export OneRoster?',
    offered: 'Take people and courses from it',
    unsure: 'Not sure what the files look like?',
    example: 'Download a small example (ZIP)',
    invite: 'Invite by mail those who are new here',
    inviteHint:
      'Without this, nobody gets a mail. At most 1,000 are invited at once; import the same file again for the next.',
    label: 'The OneRoster export',
    hint: 'The ZIP as it was exported in bulk, or users.csv or courses.csv alone. Up to 64 MB.',
    act: 'Import',
    people: ({ invited, changed, unchanged }: People) =>
      `People: ${invited} would be invited, ${changed} changed, ${unchanged} stay as they are.`,
    peopleDone: ({ invited, changed }: People) => `People: ${invited} invited, ${changed} changed.`,
    strangers: (count: number) =>
      count === 1
        ? 'One person is new here and is not invited with this import.'
        : `${count} people are new here and are not invited with this import.`,
    inactive: (count: number) =>
      count === 1
        ? 'One person is marked as gone. Nothing is ended by this import.'
        : `${count} people are marked as gone. Nothing is ended by this import.`,
    leftOut: (count: number) => (count === 1 ? 'One person is left out.' : `${count} people are left out.`),
    courses: ({ created, changed, unchanged }: Courses) =>
      `Courses: ${created} would be added, ${changed} changed, ${unchanged} stay as they are.`,
    coursesDone: ({ created, changed }: Courses) => `Courses: ${created} added, ${changed} changed.`,
    waiting: 'New courses wait inactive: OneRoster says no credits. Give them some on their page.',
    roles: 'What each role becomes here',
    role: 'Role in the export',
    count: 'People',
    becomes: 'Here',
    none: 'Nothing',
    never: 'An import makes nobody an approver, registrar or administrator, and takes no role away.',
  },
  es: {
    title: 'Personas y cursos desde OneRoster',
    back: 'Personas',
    lead: 'Su sistema de estudiantes puede exportar personas y cursos como OneRoster 1.2. No se cambia nada antes de que usted vea qué cambiaría.',
    offer: '¿Su sistema de estudiantes exporta OneRoster?',
    offered: 'Tomar de ahí personas y cursos',
    unsure: '¿No sabe cómo son los archivos?',
    example: 'Descargar un ejemplo pequeño (ZIP)',
    invite: 'Invitar por correo a quienes son nuevos aquí',
    inviteHint:
      'Sin esto, nadie recibe un correo. Se invita como máximo a 1.000 a la vez; importe de nuevo el mismo archivo para los siguientes.',
    label: 'La exportación de OneRoster',
    hint: 'El ZIP como se exportó en modo bulk, o solo users.csv o courses.csv. Hasta 64 MB.',
    act: 'Importar',
    people: ({ invited, changed, unchanged }: People) =>
      `Personas: se invitaría a ${invited}, ${changed} cambiarían, ${unchanged} quedan igual.`,
    peopleDone: ({ invited, changed }: People) => `Personas: ${invited} invitadas, ${changed} cambiadas.`,
    strangers: (count: number) =>
      count === 1
        ? 'Una persona es nueva aquí y no se la invita con esta importación.'
        : `${count} personas son nuevas aquí y no se las invita con esta importación.`,
    inactive: (count: number) =>
      count === 1
        ? 'Una persona figura como dada de baja. Esta importación no termina nada.'
        : `${count} personas figuran como dadas de baja. Esta importación no termina nada.`,
    leftOut: (count: number) => (count === 1 ? 'Se omite a una persona.' : `Se omite a ${count} personas.`),
    courses: ({ created, changed, unchanged }: Courses) =>
      `Cursos: ${created} se agregarían, ${changed} cambiarían, ${unchanged} quedan igual.`,
    coursesDone: ({ created, changed }: Courses) => `Cursos: ${created} agregados, ${changed} cambiados.`,
    waiting: 'Los cursos nuevos esperan inactivos: OneRoster no dice los créditos. Póngalos en la página de cada uno.',
    roles: 'En qué se convierte aquí cada rol',
    role: 'Rol en la exportación',
    count: 'Personas',
    becomes: 'Aquí',
    none: 'Nada',
    never: 'Una importación no hace a nadie aprobador, registrador ni administrador, y no quita ningún rol.',
  },
});
