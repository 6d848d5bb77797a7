import { Injectable } from '@nestjs/common';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { attestationPurpose, codePurpose } from '../../notification/templates/attestation.js';
import { record } from '../../history/history.js';
import type { Actor, Once } from '../../kernel/actor.js';
import { follow } from '../../kernel/moves.js';
import { Invalid, invalidIf, NotThere, Refused, refuseIf, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { Links } from '../../platform/links.js';
import { lockDoor, type DoorRow } from '../attestation.rows.js';
import {
  attestationMoves,
  limits,
  refusalsToAnswer,
  refusalsToEnter,
  refusalsToMailCode,
  refusalsToTry,
  type Answer,
} from '../attestation.rules.js';
import type {
  AnswerView,
  AttestorDoor,
  AttestorForm,
  AttestorKey,
  CodeSent,
  GivenAnswer,
  TypedCode,
} from './answer.dto.js';
import { answerOf, refusalsToDetails, textOf } from './detail.rules.js';

/** Where a request comes from, for counting. */
type Network = string;

/*
 ** What a supervisor does, without an account.
 ** (1) The key proves that a mail reached its address; alone it shows nothing, because machines that read mails follow
 **     links and press buttons. What it can cause is one more mail.
 ** (2) A typed code opens the form and gives a pass; each code works once, for ten minutes and five tries.
 ** (3) The pass and a signature give the one answer.
 */
@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly links: Links,
  ) {}

  /** Which college asks. Changes nothing. @throws NotThere, Refused when the link leads nowhere any more */
  async look({ key }: AttestorKey, network: Network): Promise<AttestorDoor> {
    const door = await this.atDoor(key, network, async (tx, _, { institutionId }): Promise<AttestorDoor> => {
      const [row] = await tx.query('select name as institution from institution where id = $1', [institutionId]);
      return row;
    });
    await this.limits.giveBack('linkNetwork', network);
    return door;
  }

  /** Mails a new code to the address that was asked; the one before is void. Shows nothing. */
  sendCode({ key }: AttestorKey, network: Network): Promise<CodeSent> {
    return this.atDoor(key, network, async (tx, door, actor) => {
      const now = this.clock.now();
      refuseIf(refusalsToMailCode(door.code, now));
      const until = new Date(now.getTime() + limits.codeHolds);
      await tx.query(
        'update attestation set code_number = code_number + 1, code_until = $2, code_tries = 0 where id = $1',
        [door.id, until],
      );
      const codeNumber = door.code.number + 1;
      await record(tx, 'attestation.code_asked', actor, { attestationId: door.id, codeNumber }, now);
      return { until };
    });
  }

  /** Opens the form for whoever typed the right code. A wrong one is counted. @throws Refused */
  async open({ key, code }: TypedCode, network: Network): Promise<AttestorForm> {
    const opened = await this.atDoor(key, network, async (tx, door, actor): Promise<AttestorForm | Refusal[]> => {
      const now = this.clock.now();
      const refusals = refusalsToTry(door.code, now);
      if (refusals.length > 0) return refusals;
      const right = this.links.code(codePurpose(door.code.number), actor.institutionId, door.id);
      if (!sameText(code, right)) {
        await tx.query('update attestation set code_tries = code_tries + 1 where id = $1', [door.id]);
        return [{ code: 'wrong_code', detail: 'This is not the code from the latest mail.', about: 'code' }];
      }
      return this.letIn(tx, door, actor, now);
    });
    if (Array.isArray(opened)) throw new Refused(opened);
    return opened;
  }

  /** Takes the one answer. It is final. @throws Invalid without the words that it needs, Refused when it is too late */
  answer(given: GivenAnswer, network: Network, once?: Once): Promise<AnswerView> {
    return this.atDoor(given.key, network, (tx, door, actor) => this.take(tx, door, actor, given), once);
  }

  private async letIn(tx: Tx, door: DoorRow, actor: Actor, now: Date): Promise<AttestorForm> {
    const pass = randomBytes(32).toString('base64url');
    const passUntil = new Date(now.getTime() + limits.passHolds);
    await tx.query(
      `update attestation set state = $2, opened_at = coalesce(opened_at, $3), code_until = null, pass_sha256 = $4,
         pass_until = $5
       where id = $1`,
      [door.id, follow(attestationMoves, 'open', door.state), now, sha256(pass), passUntil],
    );
    await record(tx, 'attestation.opened', actor, { attestationId: door.id }, now);
    const [who] = await tx.query(
      `select p.name as learner, i.name as institution from person p, institution i where p.id = $1 and i.id = $2`,
      [door.learnerId, actor.institutionId],
    );
    const { attestorName, relation, message, asked, expiresAt } = door;
    const shown = { experience: asked.experience, statements: [...asked.statements] };
    return { pass, passUntil, ...who, attestorName, relation, message, asked: shown, expiresAt };
  }

  private async take(tx: Tx, door: DoorRow, actor: Actor, given: GivenAnswer): Promise<AnswerView> {
    const now = this.clock.now();
    const valid =
      door.passUntil !== null && now < door.passUntil && sameText(sha256(given.pass), door.passSha256 ?? '');
    if (!valid) throw new Refused([passOver]);
    const { answer, text } = wordsOf(given, door);
    const state = follow(attestationMoves, answer, door.state);
    await tx.query(
      `update attestation set state = $2, closed_at = $3, answer_text = $4, answer_signature = $5, answers = $6,
         answer_title = $7, pass_sha256 = null, pass_until = null
       where id = $1`,
      [
        door.id,
        state,
        now,
        text || null,
        given.signature.trim(),
        given.details ? JSON.stringify(given.details) : null,
        given.title?.trim() ?? null,
      ],
    );
    const { id: attestationId, learnerId } = door;
    await record(tx, 'attestation.answered', actor, { attestationId, learnerId, answer: state }, now);
    return { state, answeredAt: now };
  }

  /** Runs `work` on the attestation that the key proves, locked. A wrong key looks like none. @throws NotThere, Refused */
  private async atDoor<T>(
    key: string,
    network: Network,
    work: (tx: Tx, door: DoorRow, actor: Actor) => Promise<T>,
    once?: Once,
  ): Promise<T> {
    await this.limits.take('linkNetwork', network);
    const [institutionId, id] = this.links.idsIn(key);
    if (!institutionId || !id || !this.links.holds(attestationPurpose, key)) throw new NotThere('attestation');
    const attestor = { kind: 'attestor', personId: null, institutionId, roles: [], scopes: [] } as const;
    const mine = once && { ...once, key: `${id} ${once.key}` };
    return this.database.exactlyOnce({ ...attestor, ...(mine && { once: mine }) }, async (tx) => {
      const door = await lockDoor(tx, id);
      refuseIf(refusalsToEnter(door, this.clock.now()));
      return work(tx, door, attestor);
    });
  }
}

/** The answer as a whole: given, or what the details come to. @throws Invalid without the words that it needs */
function wordsOf({ answer, details, text = '' }: GivenAnswer, { asked }: DoorRow): { answer: Answer; text: string } {
  if (details === undefined || answer === 'decline') {
    if (answer === undefined) throw new Invalid([{ code: 'no_answer', detail: 'Choose an answer.', about: 'answer' }]);
    invalidIf(refusalsToAnswer(answer, text));
    return { answer, text: text.trim() };
  }
  invalidIf(refusalsToDetails(details, asked));
  return { answer: answerOf(details), text: textOf(details, asked, text) };
}

const passOver = {
  code: 'pass_over',
  detail: 'The form was open for too long. Ask for a new code; what you wrote is still on your screen.',
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Compares in the same time, wherever they differ. */
function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
