import type { Refusal } from '../../kernel/refusal.js';

export interface DemoFacts {
  /** The product runs in demo mode. */
  demo: boolean;
  /** One process does everything, so that nobody else works while the demo is told. */
  alone: boolean;
  /** The demo college is there. */
  there: boolean;
  /** The database user owns the tables; nobody else can remove what never changes. */
  mayRemove: boolean;
  running: boolean;
}

/** Why the demo college cannot be put back to its first day. */
export function refusalsToReset(facts: DemoFacts): Refusal[] {
  if (!facts.demo) return [{ code: 'no_demo', detail: 'This is not a demo: what is here belongs to a college.' }];
  if (facts.running) return [{ code: 'running', detail: 'The demo is being put back at this moment.' }];
  return [
    !facts.there && { code: 'no_demo_college', detail: 'The demo college is not in this database.' },
    !facts.alone && {
      code: 'several_processes',
      detail: 'Web and worker run apart here. Empty the database and start again to have the demo as on its first day.',
    },
    !facts.mayRemove && {
      code: 'may_not_remove',
      detail: 'The database user may not remove what never changes. Empty the database and start again.',
    },
  ].filter((refusal) => refusal !== false);
}
