import type { Refusal } from '../../api/problem.js';
import { valueIn, type Evaluation, type Value } from './sheet.rules.js';

/** How a save ended. `away`: the server was not reached. */
export type Outcome =
  | { kind: 'saved'; evaluation: Evaluation }
  | { kind: 'stale'; theirs: Value; version: number; evaluation: Evaluation }
  | { kind: 'refused'; refusals: readonly Refusal[] }
  | { kind: 'away' };

export type Send = (field: string, base: number, value: Value) => Promise<Outcome>;

/** Somebody wrote the same field in between. Nothing is written until the reader has chosen. */
export interface Conflict {
  field: string;
  yours: Value;
  theirs: Value;
  version: number;
}

/** What differs from the server's copy in one field. */
interface Change {
  value: Value;
  /** The version of the field that was seen when the change began. */
  base: number;
  sending: boolean;
  /** The last try did not reach the server. */
  away: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  conflict: { theirs: Value; version: number } | null;
  refusals: readonly Refusal[];
}

export interface Standing {
  /** `away`: some changes wait for the network. */
  state: 'saved' | 'saving' | 'away' | 'conflict' | 'refused';
  conflicts: readonly Conflict[];
  refusals: readonly Refusal[];
}

/*
 ** An evaluation that is saved field by field, while it is written.
 ** (1) A field that was changed elsewhere is never written over: the server says so, and the reader sees both.
 ** (2) One save of a field runs at a time; what is typed meanwhile follows with the version that it brought.
 ** (3) What could not be sent is sent again, with the same base: a save that had arrived is no conflict with itself.
 ** (4) Nothing is kept outside of this page.
 */
export class Autosave {
  private readonly changes = new Map<string, Change>();
  private readonly past: { field: string; before: Value }[] = [];
  private readonly readers = new Set<() => void>();
  private standing: Standing = { state: 'saved', conflicts: [], refusals: [] };

  constructor(
    private evaluation: Evaluation,
    private readonly send: Send,
    private readonly onSaved: (evaluation: Evaluation) => void,
    private readonly pauses: { typing: number; away: number } = { typing: 500, away: 4000 },
  ) {}

  /** What the reader sees in a field now. */
  valueOf = (field: string): Value => {
    const change = this.changes.get(field);
    return change ? change.value : valueIn(this.evaluation, field);
  };

  stands = (): Standing => this.standing;

  subscribe = (reader: () => void): (() => void) => {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  };

  /** A text is saved when typing pauses. */
  type(field: string, value: string): void {
    const change = this.changed(field, value);
    clearTimeout(change.timer);
    change.timer = setTimeout(() => void this.save(field), this.pauses.typing);
    this.tell();
  }

  /** A choice is saved at once and can be undone. */
  choose(field: string, value: Value): void {
    this.past.push({ field, before: this.valueOf(field) });
    this.changed(field, value);
    this.tell();
    void this.save(field);
  }

  /** Takes the last choice back; gives the field that it was about, or null without one. */
  undo(): string | null {
    const last = this.past.pop();
    if (!last) return null;
    this.changed(last.field, last.before);
    this.tell();
    void this.save(last.field);
    return last.field;
  }

  /** Writes what the reader chose of two versions. */
  settle(field: string, value: Value): void {
    const change = this.changes.get(field);
    if (!change?.conflict) return;
    change.base = change.conflict.version;
    change.conflict = null;
    change.value = value;
    this.tell();
    void this.save(field);
  }

  /** The server's copy as it is now. A field that was changed here and there is a conflict at once. */
  adopt(evaluation: Evaluation): void {
    if (evaluation.version < this.evaluation.version) return;
    this.evaluation = evaluation;
    for (const [field, change] of this.changes) {
      const [version, theirs] = [evaluation.fieldVersions[field] ?? 0, valueIn(evaluation, field)];
      if (change.sending || version === change.base) continue;
      if (theirs === change.value) this.changes.delete(field);
      else change.conflict = { theirs, version };
    }
    this.tell();
  }

  /** Sends everything that can be sent, now. Gives whether all of it arrived. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.changes.keys()].map((field) => this.save(field)));
    return this.changes.size === 0;
  }

  /** Nothing is sent by itself any more. */
  stop(): void {
    for (const { timer } of this.changes.values()) clearTimeout(timer);
  }

  /** What has not arrived, for a last try while the page goes. */
  unsent(): { field: string; base: number; value: Value }[] {
    return [...this.changes]
      .filter(([, { conflict, refusals }]) => conflict === null && refusals.length === 0)
      .map(([field, { base, value }]) => ({ field, base, value }));
  }

  private changed(field: string, value: Value): Change {
    const change = this.changes.get(field) ?? {
      value,
      base: this.evaluation.fieldVersions[field] ?? 0,
      sending: false,
      away: false,
      timer: undefined,
      conflict: null,
      refusals: [],
    };
    change.value = value;
    change.refusals = [];
    this.changes.set(field, change);
    return change;
  }

  private async save(field: string): Promise<void> {
    const change = this.changes.get(field);
    if (!change || change.sending || change.conflict) return;
    clearTimeout(change.timer);
    const sent = change.value;
    if (sent === valueIn(this.evaluation, field)) {
      this.changes.delete(field);
      this.tell();
      return;
    }
    change.sending = true;
    this.tell();
    const outcome = await this.send(field, change.base, sent);
    change.sending = false;
    change.away = outcome.kind === 'away';
    await this.receive(field, change, sent, outcome);
  }

  private async receive(field: string, change: Change, sent: Value, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'away') {
      change.timer = setTimeout(() => void this.save(field), this.pauses.away);
    } else if (outcome.kind === 'refused') {
      change.refusals = outcome.refusals;
    } else if (outcome.kind === 'stale') {
      change.conflict = { theirs: outcome.theirs, version: outcome.version };
      this.take(outcome.evaluation);
    } else {
      change.base = outcome.evaluation.fieldVersions[field] ?? 0;
      if (change.value === sent) this.changes.delete(field);
      this.take(outcome.evaluation);
      if (this.changes.has(field)) return this.save(field);
    }
    this.tell();
  }

  private take(evaluation: Evaluation): void {
    if (evaluation.version < this.evaluation.version) return;
    this.evaluation = evaluation;
    this.onSaved(evaluation);
  }

  private tell(): void {
    const changes = [...this.changes.entries()];
    const conflicts = changes.flatMap(([field, { value, conflict }]) =>
      conflict ? [{ field, yours: value, ...conflict }] : [],
    );
    const refusals = changes.flatMap(([, change]) => change.refusals);
    this.standing = {
      state: this.state(
        changes.map(([, change]) => change),
        conflicts.length,
      ),
      conflicts,
      refusals,
    };
    for (const read of this.readers) read();
  }

  private state(changes: readonly Change[], conflicts: number): Standing['state'] {
    if (conflicts > 0) return 'conflict';
    if (changes.some(({ refusals }) => refusals.length > 0)) return 'refused';
    if (changes.length === 0) return 'saved';
    return changes.some(({ away }) => away) ? 'away' : 'saving';
  }
}
