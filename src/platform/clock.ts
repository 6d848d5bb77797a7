import { Injectable } from '@nestjs/common';

/** The one source of the present. Tests set it; rules get `now` as an argument. */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Tests only: makes it `time` now; the clock goes on from there. */
  set(time: Date): void {
    this.offset = time.getTime() - Date.now();
  }

  /** Tests only: moves the clock forward. */
  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }
}
