import type { Language } from '../account/person/preference.rules.js';
import type { AttestationState } from '../attestation/attestation.rules.js';
import type { ClaimStatus } from '../claim/claim.rules.js';
import type { Outcome } from '../decision/decision.rules.js';

export type Absence = 'missing' | 'infected';

interface Words {
  title: string;
  lead: (college: string, day: string) => string;
  machine: string;
  check: string;
  contents: string;
  you: string;
  name: string;
  email: string;
  studentNumber: string;
  programs: string;
  credit: string;
  earlier: string;
  claims: string;
  experiences: string;
  evidence: string;
  attestations: string;
  notifications: string;
  readings: string;
  none: string;
  column: Record<'title' | 'credits' | 'term' | 'grade' | 'day' | 'file' | 'who' | 'state' | 'text', string>;
  sentOn: string;
  decidedOn: string;
  letter: string;
  feedback: string;
  appeal: string;
  answer: string;
  reviewer: string;
  program: string;
  formerly: string;
  absent: Record<Absence, string>;
  status: Record<ClaimStatus, string>;
  outcome: Record<Outcome, string>;
  attestation: Record<AttestationState, string>;
}

/** What the index page says around the learner's own words. */
export const takeoutWords: Record<Language, Words> = {
  en: {
    title: 'My record',
    lead: (college, day) => `Everything that ${college} keeps about you in Credence, as of ${day}.`,
    machine: 'The same, complete and with every step, for programs',
    check: 'The fingerprints of all files, to check them with “sha256sum -c SHA256SUMS”',
    contents: 'Contents',
    you: 'About you',
    name: 'Name',
    email: 'Email',
    studentNumber: 'Student number',
    programs: 'Programs',
    credit: 'Credit for what you already knew',
    earlier: 'All credit you hold or held',
    claims: 'Claims',
    experiences: 'What you did',
    evidence: 'Evidence',
    attestations: 'People you asked to confirm',
    notifications: 'What you were told',
    readings: 'Who read your record',
    none: 'Nothing here.',
    column: {
      title: 'Title',
      credits: 'Credits',
      term: 'Term',
      grade: 'Grade',
      day: 'Day',
      file: 'File',
      who: 'Who',
      state: 'State',
      text: 'Text',
    },
    sentOn: 'Sent on',
    decidedOn: 'Decided on',
    letter: 'The letter',
    feedback: 'Feedback',
    appeal: 'Your appeal',
    answer: 'The answer',
    reviewer: 'A reviewer',
    program: 'A connected program',
    formerly: 'Claims were sent with this before you replaced it:',
    absent: {
      missing: 'This file could not be found in the store, so it is not here. Please tell the college.',
      infected: 'This file holds a virus, so it is not here.',
    },
    status: {
      draft: 'Not sent yet',
      submitted: 'Sent',
      returned: 'Returned to you',
      routing: 'Finding reviewers',
      in_review: 'Being read',
      info_requested: 'You were asked a question',
      adjudication: 'Read once more',
      approval: 'Waiting for the decision',
      revision: 'You were asked to revise',
      decided: 'Decided',
      withdrawn: 'Withdrawn',
      expired: 'Ended without an answer',
    },
    outcome: {
      full: 'Credit given in full',
      reduced: 'Part of the credit given',
      alternative: 'Credit given for another course',
      none: 'No credit given',
    },
    attestation: {
      asked: 'Asked',
      opened: 'Opened',
      confirmed: 'Confirmed',
      corrected: 'Confirmed with corrections',
      commented: 'Answered in words',
      declined: 'Declined',
      withdrawn: 'You took it back',
      expired: 'No answer in time',
    },
  },
  es: {
    title: 'Mi historial',
    lead: (college, day) => `Todo lo que ${college} guarda de usted en Credence, al ${day}.`,
    machine: 'Lo mismo, completo y con cada paso, para programas',
    check: 'Las huellas de todos los archivos, para comprobarlos con «sha256sum -c SHA256SUMS»',
    contents: 'Contenido',
    you: 'Sobre usted',
    name: 'Nombre',
    email: 'Correo',
    studentNumber: 'Número de estudiante',
    programs: 'Programas',
    credit: 'Créditos por lo que ya sabía',
    earlier: 'Todos los créditos que tiene o tuvo',
    claims: 'Solicitudes',
    experiences: 'Lo que hizo',
    evidence: 'Pruebas',
    attestations: 'Personas a quienes pidió confirmar',
    notifications: 'Lo que se le comunicó',
    readings: 'Quién leyó su historial',
    none: 'No hay nada.',
    column: {
      title: 'Título',
      credits: 'Créditos',
      term: 'Periodo',
      grade: 'Nota',
      day: 'Día',
      file: 'Archivo',
      who: 'Quién',
      state: 'Estado',
      text: 'Texto',
    },
    sentOn: 'Enviada el',
    decidedOn: 'Decidida el',
    letter: 'La carta',
    feedback: 'Comentarios',
    appeal: 'Su apelación',
    answer: 'La respuesta',
    reviewer: 'Un evaluador',
    program: 'Un programa conectado',
    formerly: 'Se enviaron solicitudes con esto antes de que lo reemplazara:',
    absent: {
      missing: 'Este archivo no se encontró en el almacén, por eso no está aquí. Avise al colegio.',
      infected: 'Este archivo contiene un virus, por eso no está aquí.',
    },
    status: {
      draft: 'Aún sin enviar',
      submitted: 'Enviada',
      returned: 'Devuelta a usted',
      routing: 'Buscando evaluadores',
      in_review: 'En lectura',
      info_requested: 'Se le hizo una pregunta',
      adjudication: 'Se lee otra vez',
      approval: 'Espera la decisión',
      revision: 'Se le pidió revisarla',
      decided: 'Decidida',
      withdrawn: 'Retirada',
      expired: 'Terminó sin respuesta',
    },
    outcome: {
      full: 'Créditos otorgados por completo',
      reduced: 'Parte de los créditos otorgada',
      alternative: 'Créditos otorgados por otro curso',
      none: 'Sin créditos',
    },
    attestation: {
      asked: 'Pedida',
      opened: 'Abierta',
      confirmed: 'Confirmada',
      corrected: 'Confirmada con correcciones',
      commented: 'Respondida con palabras',
      declined: 'Rechazada',
      withdrawn: 'Usted la retiró',
      expired: 'Sin respuesta a tiempo',
    },
  },
};
