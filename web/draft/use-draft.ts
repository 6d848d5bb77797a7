import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../account/session.js';
import { isDirty, type Choice, type Draft } from './draft.rules.js';
import { useOwnerOfDevice } from './own-device.js';
import type { Save } from './engine.js';
import { engineFor, showing } from './open-drafts.js';

interface Asked<Current> {
  /** What the text belongs to, the same in every window: `claim outcome <id>`. */
  key: string;
  /** The server's text and its version, as the page knows them. */
  serverValue: string;
  version: number;
  /** Sends it; throws the API's problem. Give the key on as Idempotency-Key where it is a POST. */
  save: Save;
  /** Reads text and version out of what a 409 `stale` calls current. */
  newer: (current: Current) => { text: string; version: number };
  /** False keeps it in memory alone: for everything that is not the writer's own story. */
  remember?: boolean;
}

export type DraftState = 'clean' | 'typing' | 'sending' | 'waiting' | 'two_versions' | 'refused';

export interface UsedDraft {
  value: string;
  setValue: (text: string) => void;
  state: DraftState;
  /** When it was last kept on this device, and last arrived. */
  keptAt: Date | null;
  sentAt: Date | null;
  /** Whether this device may keep it: it was asked for, and the device is the person's own. */
  remembers: boolean;
  /** Whether to ask whose device it is. */
  mustAsk: boolean;
  refusal: unknown;
  /** Another version that cannot be merged, until somebody chose. */
  conflict: { theirs: string; choose: (choice: Choice) => void } | null;
  /** Sends what is there without waiting for a pause. */
  flush: () => void;
}

/**
 * A text that is safe from the first key: kept on the device (where it is one's own) within half a second, sent when the typing
 * pauses, tried again while the network is bad, and merged with what others wrote. `DraftStatus` and `DraftConflict` show it.
 */
export function useDraft<Current>({
  key,
  serverValue,
  version,
  save,
  newer,
  remember = true,
}: Asked<Current>): UsedDraft {
  const { person } = useSession();
  const owner = useOwnerOfDevice();
  const saving = { save, newer: newer as (current: unknown) => { text: string; version: number } };
  const engine = engineFor({ person: person.id, key, text: serverValue, version, remember }, saving);
  const look = useSyncExternalStore(engine.subscribe, engine.read);
  useEffect(() => showing(person.id, key), [person.id, key]);
  useEffect(() => engine.do({ type: 'seen', text: serverValue, version }), [engine, serverValue, version]);
  const { draft } = look;
  const acts = useMemo(
    () => ({
      setValue: (text: string) => engine.type(text),
      choose: (choice: Choice) => engine.do({ type: 'chosen', choice }),
      flush: () => engine.flush(),
    }),
    [engine],
  );
  return {
    value: draft.mine,
    setValue: acts.setValue,
    flush: acts.flush,
    state: stateOf(look),
    keptAt: look.keptAt,
    sentAt: look.sentAt,
    remembers: remember && owner === 'own',
    mustAsk: remember && owner === 'unknown' && (isDirty(draft) || look.sentAt !== null),
    refusal: draft.refusal,
    conflict: draft.rival ? { theirs: draft.rival.theirs, choose: acts.choose } : null,
  };
}

function stateOf({ draft, waits }: { draft: Draft; waits: boolean }): DraftState {
  if (draft.rival) return 'two_versions';
  if (draft.refusal) return 'refused';
  if (waits) return 'waiting';
  if (draft.sending) return 'sending';
  return draft.mine === draft.base ? 'clean' : 'typing';
}
