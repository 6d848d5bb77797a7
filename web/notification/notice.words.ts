import type { Api } from '../api/client.js';

type Facts = Api['NotificationView']['params'];

/** One kind of news in Spanish: its name on the page of preferences, and its sentence. English is the server's own. */
interface Notice {
  label: string;
  text: (facts: Facts) => string;
}

const about = ({ title }: Facts) => `“${title}”`;
const roleNames: Record<string, string> = {
  learner: 'estudiante', reviewer: 'evaluador', coordinator: 'coordinador', approver: 'aprobador',
  registrar: 'registrador', admin: 'administrador', auditor: 'auditor',
}; // prettier-ignore
const inSpanish = (roles: unknown) =>
  String(roles)
    .split(', ')
    .map((role) => roleNames[role] ?? role)
    .join(', ');

export const spanishNotices: Readonly<Record<string, Notice>> = {
  roles_changed: {
    label: 'Cambió lo que puedo hacer aquí',
    text: ({ roles }) => `Un administrador cambió sus funciones. Ahora son: ${inSpanish(roles)}.`,
  },
  member_joined: {
    label: 'Se unió alguien a quien invité',
    text: ({ name }) => `${name} aceptó su invitación.`,
  },
  invariant_broken: {
    label: 'Algo que siempre debe cumplirse no se cumple',
    text: ({ sentence, rows }) =>
      `La revisión nocturna encontró ${rows} casos en que no se cumple: “${sentence}”. Avise a quien opera el sistema.`,
  },
  mail_failed: {
    label: 'Un correo no se pudo entregar',
    text: () => 'Un correo no se pudo entregar después de varios intentos. Revise la dirección y envíelo de nuevo.',
  },
  evidence_unusable: {
    label: 'Un archivo mío no se puede abrir',
    text: (facts) => `Los evaluadores no pueden abrir ${about(facts)}. En la página del archivo se explica qué hacer.`,
  },
  attestation_answered: {
    label: 'Un supervisor respondió',
    text: ({ name }) => `${name} respondió a su pedido de confirmar su experiencia.`,
  },
  attestation_expired: {
    label: 'Un supervisor no respondió a tiempo',
    text: ({ name }) => `${name} no respondió en 30 días. Puede pedirlo de nuevo, o pedírselo a otra persona.`,
  },
  batch_prepared: {
    label: 'Un lote espera a una segunda persona',
    text: ({ number, lines }) => `El lote ${number}, con ${lines} líneas de crédito, espera que alguien lo libere.`,
  },
  lines_rejected: {
    label: 'El sistema académico rechazó líneas de crédito',
    text: ({ number, rejected }) =>
      `El sistema académico rechazó ${rejected} líneas del lote ${number}. Los motivos están junto a ellas.`,
  },
  delivery_stopped: {
    label: 'Un lote no llegó al sistema académico',
    text: ({ number }) => `El lote ${number} no llegó al sistema académico. El motivo está junto al lote.`,
  },
  credit_posted: {
    label: 'Mi crédito está en mi historial',
    text: ({ title, credits }) => `${credits} créditos de ${title} ya están en su historial académico.`,
  },
  credit_voided: {
    label: 'Se anuló un crédito mío',
    text: ({ title, credits }) =>
      `El registro anuló ${credits} créditos de ${title}. El motivo está junto a la línea de crédito.`,
  },
  stack_completed: {
    label: 'Puedo tener un certificado por varios créditos juntos',
    text: ({ title }) => `Tiene todo lo que pide «${title}». Haga su certificado en la página de su historial.`,
  },
  stack_undone: {
    label: 'Ya no tengo todo lo que pide un certificado',
    text: ({ title, byCollege }) =>
      byCollege
        ? `El colegio cambió lo que pide «${title}», y usted ya no lo tiene todo. Su historial dice qué pide ahora.`
        : `Se anuló un crédito, y «${title}» ya no está completo. Su historial dice qué falta.`,
  },
  stack_retired: {
    label: 'Ya no se da un certificado que yo iba reuniendo',
    text: ({ title }) => `El colegio ya no da el certificado «${title}». Sus créditos quedan como están.`,
  },
  deadline_neared: {
    label: 'Se acerca una fecha que debo cumplir',
    text: ({ dueOn }) => `Tiene algo que hacer hasta el ${dueOn}.`,
  },
  deadline_reached: { label: 'Algo vence hoy', text: () => 'Hoy es el último día para algo que debe hacer.' },
  deadline_overdue: {
    label: 'Algo está atrasado',
    text: ({ dueOn }) => `Algo que debía hacer venció el ${dueOn}.`,
  },
  deadline_reminded: {
    label: 'Un coordinador me recuerda una fecha',
    text: ({ dueOn }) => `Un recordatorio: tiene algo que hacer hasta el ${dueOn}.`,
  },
  deadline_escalated: {
    label: 'Alguien no cumplió una fecha',
    text: ({ dueOn }) =>
      `Alguien debía hacer algo hasta el ${dueOn} y no lo hizo. Puede preguntar, dar más tiempo o elegir a otra persona.`,
  },
  bulk_done: {
    label: 'Algo que pedí para varias solicitudes fue rechazado en parte',
    text: ({ done, refused }) => `Lo que pidió a la vez se hizo para ${done} y fue rechazado para ${refused}.`,
  },
  draft_goes: {
    label: 'Se borrará una solicitud que nunca envié',
    text: ({ title, day }) =>
      `Su solicitud «${title}» nunca se envió y se borrará el ${day}. Cámbiela para conservarla, o llévesela con su historial.`,
  },
  evidence_goes: {
    label: 'Se borrará una prueba mía',
    text: ({ title, day }) =>
      `Su prueba «${title}» se guarda hasta el ${day} y entonces se borra. Llévesela con su historial o úsela en una solicitud nueva.`,
  },
  review_offered: {
    label: 'Se me pide evaluar',
    text: () => 'Se le pide evaluar una solicitud. Acéptela o rechácela antes de que venza la oferta.',
  },
  review_released: {
    label: 'Una evaluación ya no es mía',
    text: () => 'Se le retiró una evaluación. No tiene que hacer nada.',
  },
  review_reopened: {
    label: 'Se reabrió mi evaluación',
    text: () => 'Se reabrió su evaluación. Lea por qué y envíela de nuevo.',
  },
  review_discussion: {
    label: 'Mi lectura y otra difieren',
    text: () => 'Las lecturas de una solicitud difieren. Háblelo con el otro lector.',
  },
  claim_unroutable: {
    label: 'No hay a quién pedir una evaluación',
    text: () => 'No hay a quién pedir que evalúe una solicitud. Vea por qué y elija un lector.',
  },
  appeal_filed: {
    label: 'Un estudiante apela',
    text: () => 'Un estudiante apela una decisión. Admita la apelación, o recházela con el motivo.',
  },
  appeal_answered: { label: 'Respondieron mi apelación', text: () => 'Respondieron su apelación.' },
  concurrence_asked: {
    label: 'Una decisión espera mi acuerdo',
    text: () => 'Se propone una decisión sobre una solicitud y espera el acuerdo de otros.',
  },
  claim_received: {
    label: 'Llegó mi solicitud',
    text: (facts) => `Su solicitud de ${about(facts)} llegó. Le avisaremos cuando pase a los evaluadores.`,
  },
  claim_accepted: {
    label: 'Mi solicitud pasa a los evaluadores',
    text: (facts) => `Su solicitud de ${about(facts)} fue aceptada y pasa a los evaluadores.`,
  },
  claim_returned: {
    label: 'Mi solicitud volvió para completarla',
    text: (facts) => `Su solicitud de ${about(facts)} volvió a usted: falta algo. Lea qué, y envíela de nuevo.`,
  },
  fee_due: {
    label: 'Hay una tarifa por pagar',
    text: (facts) => `Hay una tarifa por su solicitud de ${about(facts)}. Vea cómo pagarla.`,
  },
  fee_settled: {
    label: 'Mi tarifa está saldada',
    text: (facts) => `La tarifa de su solicitud de ${about(facts)} está saldada.`,
  },
  fee_refunded: {
    label: 'Me devuelven dinero',
    text: (facts) => `Se le devolvió dinero que pagó por su solicitud de ${about(facts)}.`,
  },
  fee_paid_twice: {
    label: 'Una tarifa se pagó dos veces',
    text: (facts) =>
      `La tarifa de la solicitud ${facts['reference']} se pagó aunque ya estaba saldada. Devuelva el dinero.`,
  },
  fee_refund_failed: {
    label: 'No se pudo devolver un pago',
    text: (facts) => `No se pudo devolver dinero de la solicitud ${facts['reference']}. Devuélvalo de otra manera.`,
  },
  claim_proposal_answered: {
    label: 'Respondieron mi propuesta',
    text: (facts) => `Respondieron su propuesta de ${about(facts)}.`,
  },
  claim_question: {
    label: 'Hay una pregunta sobre mi solicitud',
    text: (facts) =>
      `Un evaluador de su solicitud de ${about(facts)} le pide algo más. La evaluación espera su respuesta.`,
  },
  claim_revision: {
    label: 'Se me pide revisar mi solicitud',
    text: (facts) => `Se le pide revisar su solicitud de ${about(facts)}. Lea los comentarios y envíela de nuevo.`,
  },
  claim_decided: {
    label: 'Decidieron mi solicitud',
    text: (facts) => `Decidieron su solicitud de ${about(facts)}. Lea la decisión y los comentarios.`,
  },
  claim_expired: {
    label: 'Venció mi solicitud',
    text: (facts) =>
      `Su solicitud de ${about(facts)} venció porque pasó su fecha. Lo que trajo sigue en su portafolio.`,
  },
  claim_arrived: {
    label: 'Una solicitud espera ser aceptada',
    text: (facts) => `Llegó la solicitud ${facts['reference']} de ${about(facts)} y espera ser aceptada.`,
  },
  claim_proposed: {
    label: 'Una propuesta espera respuesta',
    text: (facts) => `Una propuesta para la solicitud ${facts['reference']}, ${about(facts)}, espera respuesta.`,
  },
  claim_withdrawn: {
    label: 'Retiraron una solicitud',
    text: (facts) => `El estudiante retiró la solicitud ${facts['reference']} de ${about(facts)}.`,
  },
  claim_to_decide: {
    label: 'Una solicitud espera una decisión',
    text: (facts) => `La solicitud ${facts['reference']} de ${about(facts)} fue evaluada y espera una decisión.`,
  },
};
