import { isProblem, newerThan } from '../api/problem.js';
import {
  after, fresh, isDirty, maySend, send, sendAgain, toKeep,
  type Act, type Draft, type Kept,
} from './draft.rules.js'; // prettier-ignore
import { keepWithin, untilNextTry, untilSending } from './times.rules.js';

/** How one text is saved. Throws the API's problem, or what the network threw. */
export type Save = (text: string, on: { version: number; key: string }) => Promise<{ version: number }>;

/** Where a text is kept meanwhile; one that keeps nothing is kept in memory alone. */
export interface Keeper {
  keep(kept: Kept): Promise<void>;
  forget(): Promise<void>;
}

export interface Look {
  draft: Draft;
  /** When it was last kept on the device, and last arrived. */
  keptAt: Date | null;
  sentAt: Date | null;
  /** The last try failed; another follows. */
  waits: boolean;
}

/** Runs one draft: keeps it soon, sends it when the typing pauses, tries again. The rules are in draft.rules.ts. */
export class Engine {
  private look: Look;
  private readonly readers = new Set<() => void>();
  private keepTimer: ReturnType<typeof setTimeout> | null = null;
  private sendTimer: ReturnType<typeof setTimeout> | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private firstUnsent = 0;
  private lastTyped = 0;

  constructor(
    text: string,
    version: number,
    private readonly save: () => { save: Save; newer: (current: unknown) => { text: string; version: number } },
    private readonly keeper: () => Keeper | null,
    private readonly now: () => number = Date.now,
  ) {
    this.look = { draft: fresh(text, version), keptAt: null, sentAt: null, waits: false };
  }

  read = (): Look => this.look;

  subscribe = (tell: () => void): (() => void) => {
    this.readers.add(tell);
    return () => this.readers.delete(tell);
  };

  type(text: string): void {
    this.lastTyped = this.now();
    if (!isDirty(this.look.draft)) this.firstUnsent = this.lastTyped;
    this.do({ type: 'typed', text });
  }

  do(act: Act): void {
    this.show({ draft: after(this.look.draft, act) });
    this.keepSoon();
    this.sendSoon();
  }

  /** Keeps and sends without waiting: the page is being left, or the network is back. */
  flush(): void {
    void this.secure();
    if (this.look.waits) void this.deliver(true);
    else if (maySend(this.look.draft)) void this.deliver(false);
  }

  private keepSoon(): void {
    this.keepTimer ??= setTimeout(() => void this.secure(), keepWithin);
  }

  /** Keeps on the device what has not arrived, and takes away what has. */
  async secure(): Promise<void> {
    if (this.keepTimer) clearTimeout(this.keepTimer);
    this.keepTimer = null;
    const [keeper, kept] = [this.keeper(), toKeep(this.look.draft)];
    if (!keeper) return;
    // A device that refuses to keep anything is like one that is not one's own.
    await (kept ? keeper.keep(kept) : keeper.forget()).then(
      () => kept && this.show({ keptAt: new Date(this.now()) }),
      () => undefined,
    );
  }

  private sendSoon(): void {
    if (this.sendTimer) clearTimeout(this.sendTimer);
    this.sendTimer = null;
    if (!maySend(this.look.draft)) return;
    const wait = untilSending(this.now(), this.lastTyped, this.firstUnsent);
    this.sendTimer = setTimeout(() => void this.deliver(false), wait);
  }

  private async deliver(again: boolean): Promise<void> {
    for (const timer of [this.sendTimer, this.retryTimer]) if (timer) clearTimeout(timer);
    this.sendTimer = this.retryTimer = null;
    const before = this.look.draft;
    const draft = again ? sendAgain(before) : send(before, crypto.randomUUID());
    if (draft === before || !draft.sending) return;
    this.show({ draft, waits: false });
    const { save, newer } = this.save();
    const { text, version, key, tries } = draft.sending;
    try {
      const arrived = await save(text, { version, key });
      this.firstUnsent = this.now();
      this.show({ sentAt: new Date(this.now()) });
      this.do({ type: 'sent', version: arrived.version });
    } catch (error) {
      const current = newerThan<unknown>(error);
      if (current !== undefined) {
        const { text: theirs, version } = newer(current);
        this.do({ type: 'stale', theirs, version });
      } else if (isProblem(error) && error.status < 500 && error.status !== 429) {
        this.do({ type: 'refused', because: error });
      } else {
        this.show({ waits: true });
        this.do({ type: 'failed' });
        this.retryTimer = setTimeout(() => void this.deliver(true), untilNextTry(tries));
      }
    }
  }

  private show(next: Partial<Look>): void {
    this.look = { ...this.look, ...next };
    for (const tell of this.readers) tell();
  }
}
