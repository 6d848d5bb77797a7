import { Injectable } from '@nestjs/common';
import { Away } from './problem.js';

const stillOpen = /^\/(health|metrics|api\/demo)\b/;

/** Whether requests are let in. They are closed while the world behind them is replaced. */
@Injectable()
export class Doors {
  private why: string | null = null;

  /** From here on every request is told `why` and asked to come again, but for those about the health and about this. */
  close(why: string): void {
    this.why = why;
  }

  open(): void {
    this.why = null;
  }

  /** @throws Away while they are closed */
  pass(path: string): void {
    if (this.why !== null && !stillOpen.test(path)) throw new Away(this.why);
  }
}
