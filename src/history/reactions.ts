import type { EventType, Happened } from './events.js';

/** What follows from each event: named, idempotent pieces of work, each its own job. A forgotten event does not compile. */
export type Reactions = { [T in EventType]: Record<string, (event: Happened<T>) => Promise<void>> };

/** The table of `src/reactions.ts`, for the relay (the names) and the worker (the work). */
export class ReactionTable {
  constructor(private readonly table: Reactions) {}

  /** The names of what follows from an event of this type; none for a type that this version does not know. */
  of(type: EventType): string[] {
    return Object.keys(this.table[type] ?? {});
  }

  /** Runs one reaction to one event. An unknown name is an error: a job of a newer version waits for a newer worker. */
  async run(reaction: string, event: Happened): Promise<void> {
    const reactions = this.table[event.type] as Record<string, (event: Happened) => Promise<void>> | undefined;
    const react = reactions?.[reaction];
    if (!react) throw new Error(`This version does not know the reaction ${event.type}/${reaction}.`);
    await react(event);
  }
}
