import type { Api } from '../api/client.js';
import { words } from '../words/words.js';

type State = Api['MailView']['state'];

export const mailsWords = words<{
  title: string;
  lead: string;
  show: string;
  all: string;
  states: Record<State, string>;
  letters: Record<string, string>;
  to: string;
  what: string;
  state: string;
  when: string;
  act: string;
  tries: (tries: number) => string;
  again: string;
  queued: string;
  none: string;
  noneWhy: string;
  noFailed: string;
  noFailedWhy: string;
  fixPerson: (name: string) => string;
  fixOther: string;
}>({
  en: {
    title: 'Mail',
    lead: 'What the college has sent, without the texts. A mail that failed can be sent again once its address is right.',
    show: 'Which mail',
    all: 'All',
    states: {
      queued: 'Waiting',
      sending: 'On its way',
      sent: 'Sent',
      skipped: 'Not needed any more',
      failed: 'Failed',
    },
    letters: {
      news: 'News',
      digest: 'The day’s news',
      invitation: 'Invitation',
      registration: 'Confirmation of an address',
      already_member: 'A note to a member',
      password_reset: 'A new password',
      password_changed: 'A note that the password changed',
      attestation_asked: 'A supervisor is asked',
      attestation_reminder: 'A supervisor is reminded',
      attestation_code: 'A supervisor’s code',
      reconciliation_found: 'What a comparison found',
      extract_missing: 'No extract came',
    },
    to: 'To',
    what: 'What',
    state: 'State',
    when: 'When',
    act: 'What to do',
    tries: (tries) => (tries === 1 ? 'after one try' : `after ${tries} tries`),
    again: 'Send again',
    queued: 'The mail is on its way again.',
    none: 'No mail yet',
    noneWhy: 'Mail goes out by itself when something happens that somebody should know.',
    noFailed: 'No mail has failed',
    noFailedWhy: 'What cannot be delivered shows here, with what the mail server said.',
    fixPerson: (name) =>
      `If the address is wrong, ${name} changes it under “Your account”, or an administrator does; then send again.`,
    fixOther: 'If the address is wrong, whoever asked takes it back and asks again at the right one.',
  },
  es: {
    title: 'Correo',
    lead: 'Lo que el colegio ha enviado, sin los textos. Un correo que falló se puede reenviar cuando su dirección esté bien.',
    show: 'Qué correos',
    all: 'Todos',
    states: {
      queued: 'En espera',
      sending: 'En camino',
      sent: 'Enviado',
      skipped: 'Ya no hizo falta',
      failed: 'Falló',
    },
    letters: {
      news: 'Novedades',
      digest: 'Novedades del día',
      invitation: 'Invitación',
      registration: 'Confirmación de una dirección',
      already_member: 'Aviso a un miembro',
      password_reset: 'Contraseña nueva',
      password_changed: 'Aviso de cambio de contraseña',
      attestation_asked: 'Pregunta a un supervisor',
      attestation_reminder: 'Recordatorio a un supervisor',
      attestation_code: 'Código para un supervisor',
      reconciliation_found: 'Qué encontró una comparación',
      extract_missing: 'No llegó un extracto',
    },
    to: 'Para',
    what: 'Qué',
    state: 'Estado',
    when: 'Cuándo',
    act: 'Qué hacer',
    tries: (tries) => (tries === 1 ? 'tras un intento' : `tras ${tries} intentos`),
    again: 'Enviar de nuevo',
    queued: 'El correo va en camino otra vez.',
    none: 'Todavía no hay correos',
    noneWhy: 'El correo sale solo cuando ocurre algo que alguien debe saber.',
    noFailed: 'Ningún correo ha fallado',
    noFailedWhy: 'Lo que no se puede entregar aparece aquí, con lo que dijo el servidor de correo.',
    fixPerson: (name) =>
      `Si la dirección está mal, ${name} la cambia en «Su cuenta», o lo hace la administración; luego envíe de nuevo.`,
    fixOther: 'Si la dirección está mal, quien preguntó retira el pedido y pregunta de nuevo a la correcta.',
  },
});
