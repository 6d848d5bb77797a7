import type { Api } from '../../../api/client.js';
import { words } from '../../../words/words.js';

export type Act = Api['NewBulkAct']['act'];

const cases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);
const casos = (count: number) => (count === 1 ? '1 caso' : `${count} casos`);

export const bulkWords = words<{
  selected: (count: number) => string;
  clear: string;
  what: string;
  acts: Record<Act, string>;
  titles: Record<Act, (count: number) => string>;
  follows: Record<Act, string>;
  confirms: Record<Act, (count: number) => string>;
  days: string;
  reason: string;
  reasonHint: string;
  tryIt: string;
  can: (count: number) => string;
  cannot: (count: number) => string;
  nobodyCan: string;
  takesBack: string;
  held: Record<Act, (count: number, seconds: number) => string>;
  undo: string;
  running: string;
  undone: string;
  done: (done: number) => string;
  leftOut: (refused: number) => string;
  hide: string;
}>({
  en: {
    selected: (count) => (count === 1 ? '1 selected' : `${count} selected`),
    clear: 'Clear selection',
    what: 'What to do with what is selected',
    acts: {
      accept: 'Accept',
      remind: 'Remind',
      extend: 'Extend dates',
      offer: 'Offer seats',
      take_back_offers: 'Take back offers',
    },
    titles: {
      accept: (count) => `Accept ${cases(count)} for review`,
      remind: (count) => `Remind whoever ${cases(count)} wait for`,
      extend: (count) => `Extend the dates of ${cases(count)}`,
      offer: (count) => `Offer the free seats of ${cases(count)}`,
      take_back_offers: (count) => `Take back the offers of ${cases(count)}`,
    },
    follows: {
      accept: 'Reviewers are asked at once, and the learners are told.',
      remind: 'Each person gets one reminder, at most one a day.',
      extend: 'Every date that runs moves by so many business days, from today where it is past.',
      offer: 'Each free seat is offered to the first in the order of asking.',
      take_back_offers: 'Offers that nobody has answered are taken back, and the next reviewers are asked.',
    },
    confirms: {
      accept: (count) => `Accept ${cases(count)}`,
      remind: (count) => `Remind about ${cases(count)}`,
      extend: (count) => `Extend ${cases(count)}`,
      offer: (count) => `Offer seats of ${cases(count)}`,
      take_back_offers: (count) => `Take back for ${cases(count)}`,
    },
    days: 'Business days',
    reason: 'Reason',
    reasonHint: 'The reviewers read it.',
    tryIt: 'See what would happen',
    can: (count) => `This works for ${cases(count)}.`,
    cannot: (count) => `${cases(count)} will be left out:`,
    nobodyCan: 'This works for none of them.',
    takesBack: 'You have 10 seconds to take it back.',
    held: {
      accept: (count, seconds) => `Accepting ${cases(count)} in ${seconds} s.`,
      remind: (count, seconds) => `Reminding about ${cases(count)} in ${seconds} s.`,
      extend: (count, seconds) => `Extending ${cases(count)} in ${seconds} s.`,
      offer: (count, seconds) => `Offering seats of ${cases(count)} in ${seconds} s.`,
      take_back_offers: (count, seconds) => `Taking back the offers of ${cases(count)} in ${seconds} s.`,
    },
    undo: 'Undo',
    running: 'It is being done. You can close this page.',
    undone: 'Taken back. Nothing was changed.',
    done: (done) => `Done for ${cases(done)}.`,
    leftOut: (refused) => `${cases(refused)} left out:`,
    hide: 'Close',
  },
  es: {
    selected: (count) => (count === 1 ? '1 seleccionado' : `${count} seleccionados`),
    clear: 'Quitar selección',
    what: 'Qué hacer con lo seleccionado',
    acts: {
      accept: 'Aceptar',
      remind: 'Recordar',
      extend: 'Extender fechas',
      offer: 'Ofrecer lugares',
      take_back_offers: 'Retirar ofertas',
    },
    titles: {
      accept: (count) => `Aceptar ${casos(count)} para evaluación`,
      remind: (count) => `Enviar recordatorio por ${casos(count)}`,
      extend: (count) => `Extender las fechas de ${casos(count)}`,
      offer: (count) => `Ofrecer los lugares libres de ${casos(count)}`,
      take_back_offers: (count) => `Retirar las ofertas de ${casos(count)}`,
    },
    follows: {
      accept: 'Se pregunta enseguida a evaluadores y se avisa a los estudiantes.',
      remind: 'Cada persona recibe un recordatorio, como máximo uno al día.',
      extend: 'Cada fecha en curso se mueve esos días hábiles, desde hoy si ya pasó.',
      offer: 'Cada lugar libre se ofrece al primero en el orden.',
      take_back_offers: 'Se retiran las ofertas sin respuesta y se pregunta a los siguientes evaluadores.',
    },
    confirms: {
      accept: (count) => `Aceptar ${casos(count)}`,
      remind: (count) => `Recordar por ${casos(count)}`,
      extend: (count) => `Extender ${casos(count)}`,
      offer: (count) => `Ofrecer lugares de ${casos(count)}`,
      take_back_offers: (count) => `Retirar en ${casos(count)}`,
    },
    days: 'Días hábiles',
    reason: 'Motivo',
    reasonHint: 'Los evaluadores lo leen.',
    tryIt: 'Ver qué pasaría',
    can: (count) => `Funciona para ${casos(count)}.`,
    cannot: (count) => `${casos(count)} quedarán fuera:`,
    nobodyCan: 'No funciona para ninguno.',
    takesBack: 'Tiene 10 segundos para deshacerlo.',
    held: {
      accept: (count, seconds) => `Se aceptarán ${casos(count)} en ${seconds} s.`,
      remind: (count, seconds) => `Se recordará por ${casos(count)} en ${seconds} s.`,
      extend: (count, seconds) => `Se extenderán ${casos(count)} en ${seconds} s.`,
      offer: (count, seconds) => `Se ofrecerán lugares de ${casos(count)} en ${seconds} s.`,
      take_back_offers: (count, seconds) => `Se retirarán ofertas de ${casos(count)} en ${seconds} s.`,
    },
    undo: 'Deshacer',
    running: 'Se está haciendo. Puede cerrar esta página.',
    undone: 'Deshecho. No se cambió nada.',
    done: (done) => `Hecho para ${casos(done)}.`,
    leftOut: (refused) => `${casos(refused)} quedaron fuera:`,
    hide: 'Cerrar',
  },
});
