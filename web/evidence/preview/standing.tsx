import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import type { Preview } from './preview-query.js';
import { previewWords } from './preview.words.js';

/** Why a file is not shown, or what is to be known about what is. */
export function Standing({ preview: { state, reasons, refusals, notes } }: { preview: Preview }) {
  const w = useWords(previewWords);
  const textOf = useRefusalText();
  if (state === 'checking') {
    return (
      <Note tone="plain" role="status">
        <p>{w.checking}</p>
      </Note>
    );
  }
  const against = reasons.length > 0 ? reasons : refusals;
  if (against.length > 0) {
    return (
      <Note tone={state === 'refused' ? 'stop' : 'warn'}>
        {against.map((reason) => (
          <p key={reason.code}>{textOf(reason)}</p>
        ))}
      </Note>
    );
  }
  if (notes.length === 0) return null;
  return (
    <ul className="soft small" aria-label={w.notes}>
      {notes.map((note) => (
        <li key={note.code}>{textOf(note)}</li>
      ))}
    </ul>
  );
}
