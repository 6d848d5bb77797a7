import type { Api } from '../../api/client.js';
import { words } from '../../words/words.js';

type Because = NonNullable<Api['CandidateView']['askedBefore']>;
type SeatStatus = Api['SeatView']['status'];
type Seat = Api['SeatView']['seat'];

export const assignWords = words<{
  title: (what: string) => string;
  back: string;
  free: (seat: Seat) => string;
  full: string;
  seats: Record<Seat, string>;
  nobody: string;
  candidates: string;
  order: string;
  person: string;
  load: string;
  why: string;
  record: string;
  act: string;
  loadOf: (open: number, capacity: number) => string;
  first: string;
  place: (place: number) => string;
  because: Record<Because, string>;
  last: string;
  knows: string;
  expert: (basis: string) => string;
  trained: (until: string) => string;
  kept: (kept: number, late: number) => string;
  noRecord: string;
  offer: string;
  offerTo: (name: string) => string;
  allTheSame: string;
  offered: (name: string) => string;
  reason: string;
  reasonHint: string;
  takes: string;
  cannot: string;
  noCandidates: string;
  noCandidatesWhy: string;
  seatsTitle: string;
  noSeats: string;
  statuses: Record<SeatStatus, string>;
  since: string;
  due: (day: string) => string;
  chosenByHand: (reason: string) => string;
  release: string;
  releaseTitle: (name: string) => string;
  releaseWhy: string;
  confirmRelease: string;
  reasonOf: string;
}>({
  en: {
    title: (what) => `Reviewers for ${what}`,
    back: 'Back to the case',
    free: (seat) =>
      `The seat of the ${{ first: 'first reader', second: 'second reader', third: 'third reader', sample: 'sample reader', appeal: 'appeal reader' }[seat]} is to be filled. An offer that nobody has answered is taken back when you choose somebody else.`,
    full: 'All seats are taken. Take one back to choose somebody else.',
    seats: {
      first: 'First reader',
      second: 'Second reader',
      third: 'Third reader',
      sample: 'Sample reading',
      appeal: 'Appeal reader',
    },
    nobody: 'Nobody could be asked by the system. The reasons stand beside each name.',
    candidates: 'Candidates',
    order:
      'In the order in which they are asked: who knows the case, then the lightest load, the best record of dates, the longest without a case.',
    person: 'Reviewer',
    load: 'Load',
    why: 'Why, or why not',
    record: 'Dates',
    act: 'What to do',
    loadOf: (open, capacity) => `${open} of ${capacity}`,
    first: 'Asked first',
    place: (place) => `Number ${place} in the order`,
    because: {
      knows_the_claim: 'knows the case',
      lighter_load: 'lighter load than the next',
      keeps_dates: 'keeps dates better than the next',
      longer_without: 'longer without a case than the next',
      id: 'like the next in all respects',
    },
    last: 'last in the order',
    knows: 'Read an earlier attempt.',
    expert: (basis) => `Expertise: ${basis}`,
    trained: (until) => `Trained until ${until}.`,
    kept: (kept, late) => `${kept} on time, ${late} late`,
    noRecord: 'no readings yet',
    offer: 'Offer',
    offerTo: (name) => `Offer the seat to ${name}`,
    allTheSame: 'Offer all the same',
    offered: (name) => `The seat is offered to ${name}.`,
    reason: 'Why all the same',
    reasonHint: 'It stays on record with the seat.',
    takes: 'The reviewer is told at once and has some days to answer.',
    cannot: 'Cannot be chosen',
    noCandidates: 'Nobody reviews here yet',
    noCandidatesWhy: 'Invite people with the role of a reviewer, then confirm an expertise and record their training.',
    seatsTitle: 'Seats',
    noSeats: 'Nobody was asked yet.',
    statuses: {
      offered: 'asked',
      accepted: 'reading',
      declined: 'declined',
      recused: 'stepped back',
      expired: 'did not answer',
      released: 'taken back',
      completed: 'has read',
    },
    since: 'since',
    due: (day) => `due ${day}`,
    chosenByHand: (reason) => `Chosen by hand: ${reason}`,
    release: 'Take back',
    releaseTitle: (name) => `Take the seat back from ${name}`,
    releaseWhy: 'What they wrote stays on record and counts no more. The next reviewer is asked.',
    confirmRelease: 'Take the seat back',
    reasonOf: 'Reason, for the reviewer to read',
  },
  es: {
    title: (what) => `Evaluadores de ${what}`,
    back: 'Volver al caso',
    free: (seat) =>
      `Falta ocupar el lugar: ${{ first: 'primer lector', second: 'segundo lector', third: 'tercer lector', sample: 'lector de muestra', appeal: 'lector de apelación' }[seat]}. Una oferta sin respuesta se retira si elige a otra persona.`,
    full: 'Todos los lugares están ocupados. Retire uno para elegir a otra persona.',
    seats: {
      first: 'Primer lector',
      second: 'Segundo lector',
      third: 'Tercer lector',
      sample: 'Lectura de muestra',
      appeal: 'Lector de apelación',
    },
    nobody: 'El sistema no pudo preguntar a nadie. Los motivos están junto a cada nombre.',
    candidates: 'Candidatos',
    order:
      'En el orden en que se pregunta: quien conoce el caso, la carga más ligera, el mejor cumplimiento, más tiempo sin caso.',
    person: 'Evaluador',
    load: 'Carga',
    why: 'Por qué sí o por qué no',
    record: 'Fechas',
    act: 'Qué hacer',
    loadOf: (open, capacity) => `${open} de ${capacity}`,
    first: 'Se le pregunta primero',
    place: (place) => `Número ${place} en el orden`,
    because: {
      knows_the_claim: 'conoce el caso',
      lighter_load: 'menos carga que el siguiente',
      keeps_dates: 'cumple mejor que el siguiente',
      longer_without: 'más tiempo sin caso que el siguiente',
      id: 'igual que el siguiente en todo',
    },
    last: 'último en el orden',
    knows: 'Leyó un intento anterior.',
    expert: (basis) => `Experiencia: ${basis}`,
    trained: (until) => `Capacitación hasta el ${until}.`,
    kept: (kept, late) => `${kept} a tiempo, ${late} tarde`,
    noRecord: 'sin lecturas todavía',
    offer: 'Ofrecer',
    offerTo: (name) => `Ofrecer el lugar a ${name}`,
    allTheSame: 'Ofrecer de todos modos',
    offered: (name) => `El lugar se ofreció a ${name}.`,
    reason: 'Por qué de todos modos',
    reasonHint: 'Queda registrado con el lugar.',
    takes: 'Se le avisa enseguida y tiene unos días para responder.',
    cannot: 'No se puede elegir',
    noCandidates: 'Todavía nadie evalúa aquí',
    noCandidatesWhy:
      'Invite a personas con la función de evaluador; luego confirme una experiencia y registre su capacitación.',
    seatsTitle: 'Lugares',
    noSeats: 'Todavía no se preguntó a nadie.',
    statuses: {
      offered: 'invitado',
      accepted: 'leyendo',
      declined: 'rechazó',
      recused: 'se retiró',
      expired: 'no respondió',
      released: 'retirado',
      completed: 'leyó',
    },
    since: 'desde',
    due: (day) => `vence el ${day}`,
    chosenByHand: (reason) => `Elegido a mano: ${reason}`,
    release: 'Retirar',
    releaseTitle: (name) => `Retirar el lugar a ${name}`,
    releaseWhy: 'Lo que escribió queda registrado y ya no cuenta. Se pregunta al siguiente evaluador.',
    confirmRelease: 'Retirar el lugar',
    reasonOf: 'Motivo, para que el evaluador lo lea',
  },
});
