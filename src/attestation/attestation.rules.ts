import type { Moves } from '../kernel/moves.js';
import { refusalsToFollow } from '../kernel/moves.js';
import type { Refusal } from '../kernel/refusal.js';

/*
 ** A supervisor's word about an experience.
 **
 **   asked ──open (a person typed the code)──▶ opened ──▶ confirmed | corrected | commented | declined
 **     │                                         │
 **     ├──────────── withdraw (learner) ─────────┼──▶ withdrawn
 **     └──────────── expire (30 days) ───────────┴──▶ expired
 **
 ** (1) Following the link changes nothing: mail scanners follow links. Only a code typed by a person opens, only the
 **     signed answer closes.
 ** (2) What was asked is frozen with the consent; an answer is final for everybody, the database included.
 */
export const answers = ['confirm', 'correct', 'comment', 'decline'] as const;
export type Answer = (typeof answers)[number];

export const attestationStates = [
  'asked',
  'opened',
  'confirmed',
  'corrected',
  'commented',
  'declined',
  'expired',
  'withdrawn',
] as const;
export type AttestationState = (typeof attestationStates)[number];

export const attestationMoves = {
  open: { from: ['asked', 'opened'], to: 'opened' },
  confirm: { from: ['opened'], to: 'confirmed' },
  correct: { from: ['opened'], to: 'corrected' },
  comment: { from: ['opened'], to: 'commented' },
  decline: { from: ['opened'], to: 'declined' },
  withdraw: { from: ['asked', 'opened'], to: 'withdrawn' },
  expire: { from: ['asked', 'opened'], to: 'expired' },
} as const satisfies Moves<AttestationState>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long each thing holds, and how often it may be tried (TRUST C6, ASVS 6.5). Times in milliseconds. */
export const limits = {
  linkHolds: 30 * day,
  reminders: 3,
  betweenReminders: 72 * hour,
  codeHolds: 10 * minute,
  codeTries: 5,
  betweenCodes: minute,
  codes: 20,
  /** How long the form stays open after the code was typed. */
  passHolds: 2 * hour,
} as const;

export interface Asked {
  state: AttestationState;
  expiresAt: Date;
  mailedAt: Date;
  reminders: number;
}

/** Why the learner cannot remind the supervisor now. */
export function refusalsToRemind(asked: Asked, now: Date): Refusal[] {
  const next = new Date(asked.mailedAt.getTime() + limits.betweenReminders);
  return [
    ...refusalsToWithdraw(asked, now),
    ...(asked.reminders < limits.reminders
      ? []
      : [
          {
            code: 'reminded_enough',
            detail: `You have reminded ${limits.reminders} times. Try to reach the person yourself.`,
          },
        ]),
    ...(now >= next
      ? []
      : [
          {
            code: 'too_soon',
            detail: 'A reminder can be sent 72 hours after the last mail.',
            about: next.toISOString(),
          },
        ]),
  ];
}

/** Why the learner cannot take the request back: it is over. */
export function refusalsToWithdraw({ state, expiresAt }: Pick<Asked, 'state' | 'expiresAt'>, now: Date): Refusal[] {
  return refusalsToFollow(attestationMoves, 'withdraw', isOpen(state) && now >= expiresAt ? 'expired' : state);
}

/**
 * Why this person cannot be asked. `own` is the learner's address; `openToSamePerson` says whether the same person has an
 * open request about the same experience.
 */
export function refusalsToAsk(attestorEmail: string, own: string, openToSamePerson: boolean): Refusal[] {
  return [
    ...(sameMailbox(own, attestorEmail)
      ? [
          {
            code: 'own_address',
            detail: 'This is your own address. Ask somebody who saw your work.',
            about: 'attestorEmail',
          },
        ]
      : []),
    ...(openToSamePerson
      ? [
          {
            code: 'asked_already',
            detail: 'This person has your request about this experience already. Remind them instead.',
          },
        ]
      : []),
  ];
}

/** Why the link leads nowhere any more, in words for the supervisor. */
export function refusalsToEnter({ state, expiresAt }: Pick<Asked, 'state' | 'expiresAt'>, now: Date): Refusal[] {
  if (state === 'withdrawn') return [{ code: 'withdrawn', detail: 'The learner took this request back.' }];
  if (state === 'expired' || (isOpen(state) && now >= expiresAt)) {
    return [{ code: 'expired', detail: 'This request has expired. Ask the learner to send it again.' }];
  }
  if (!isOpen(state)) return [{ code: 'answered', detail: 'You have answered this request. Thank you.' }];
  return [];
}

function isOpen(state: AttestationState): boolean {
  return state === 'asked' || state === 'opened';
}

export interface Code {
  number: number;
  until: Date | null;
  tries: number;
}

/** Why no (further) code is mailed now. A code is good for ten minutes; a new one ends the one before. */
export function refusalsToMailCode(code: Code, now: Date): Refusal[] {
  if (code.number >= limits.codes) {
    return [{ code: 'too_many', detail: 'Too many codes were asked for. Ask the learner to send a new request.' }];
  }
  const sentAt = code.until === null ? 0 : code.until.getTime() - limits.codeHolds;
  return now.getTime() - sentAt >= limits.betweenCodes
    ? []
    : [{ code: 'too_soon', detail: 'A code was sent to you a moment ago. Look into your mailbox, or wait a minute.' }];
}

/** Why no code can be tried now, right or wrong. */
export function refusalsToTry(code: Code, now: Date): Refusal[] {
  if (code.until === null || now >= code.until)
    return [{ code: 'code_over', detail: 'The code is no longer good. Ask for a new one.' }];
  if (code.tries >= limits.codeTries) return [{ code: 'locked', detail: 'Too many wrong codes. Ask for a new one.' }];
  return [];
}

/** Why the answer cannot be taken: a correction or a comment needs words. */
export function refusalsToAnswer(answer: Answer, text: string): Refusal[] {
  if ((answer !== 'correct' && answer !== 'comment') || text.trim() !== '') return [];
  const what = answer === 'correct' ? 'Write what should be corrected.' : 'Write your comment.';
  return [{ code: 'no_text', detail: what, about: 'text' }];
}

/** Mail addresses that anybody can open within a minute, under any name: the coordinator sees a flag. */
const freeMail = new Set(
  `gmail.com googlemail.com yahoo.com ymail.com rocketmail.com outlook.com hotmail.com live.com msn.com icloud.com me.com
   mac.com aol.com aim.com proton.me protonmail.com pm.me gmx.com gmx.net gmx.de web.de mail.com zoho.com yandex.com
   yandex.ru mail.ru tutanota.com tuta.com fastmail.com hey.com comcast.net verizon.net att.net sbcglobal.net cox.net
   charter.net earthlink.net juno.com mailinator.com guerrillamail.com yopmail.com 10minutemail.com qq.com 163.com`.split(
    /\s+/,
  ),
);

export function isFreeMail(address: string): boolean {
  return freeMail.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
}

/** Whether two addresses reach one mailbox as far as can be told: case and “+tag” aside, and dots at Gmail. */
export function sameMailbox(one: string, other: string): boolean {
  return mailbox(one) === mailbox(other);
}

function mailbox(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/^googlemail\.com$/, 'gmail.com');
  const name = address.slice(0, at).trim().toLowerCase().replace(/\+.*$/, '');
  return `${domain === 'gmail.com' ? name.replaceAll('.', '') : name}@${domain}`;
}
