import { DisclosureService } from '../../disclosure/disclosure.service.js';
import type { Basis } from '../../disclosure/disclosure.rules.js';
import type { DisclosedOf, DisclosedRecord } from '../../kernel/disclosure.js';
import type { PersonKey } from '../content/people.js';
import type { Stage } from './stage.js';

/** What somebody has on the screen before they act. */
interface Opened {
  record: DisclosedRecord;
  of: DisclosedOf;
  id: string;
}

/** Somebody opens a record before acting on it: the demo has no screens, so it says itself what they would have logged. */
export function opens(stage: Stage, key: PersonKey, basis: Basis, { record, of, id }: Opened): Promise<void> {
  const actor = stage.as(key);
  const reader = { kind: 'person', id: actor.personId! } as const;
  return stage.get(DisclosureService).note({ reader, basis, record, recordId: id }, of, id, actor);
}
