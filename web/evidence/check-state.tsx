import type { Api } from '../api/client.js';
import { Chip, Note } from '../kit/status/status.js';
import { useRefusalText } from '../words/refusal.js';
import { useWords } from '../words/words.js';
import { evidenceWords } from './evidence.words.js';

/** How far a file's check is, and what its owner is to do. Nothing is said about what is simply ready. */
export function CheckState({ check }: { check: Api['CheckView'] | null }) {
  const w = useWords(evidenceWords);
  const textOf = useRefusalText();
  if (check === null) return null;
  const { state, reasons, notes } = check;
  return (
    <div role="status">
      {state !== 'ready' && (
        <Chip tone={state === 'checking' ? 'plain' : state === 'refused' ? 'stop' : 'warn'}>{w.states[state]}</Chip>
      )}
      {reasons.length > 0 && (
        <Note tone={state === 'refused' ? 'stop' : 'warn'}>
          {reasons.map((reason) => (
            <p key={reason.code}>{textOf(reason)}</p>
          ))}
        </Note>
      )}
      {state === 'ready' &&
        notes.map((note) => (
          <p key={note.code} className="soft small">
            {textOf(note)}
          </p>
        ))}
    </div>
  );
}
