import { TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';
import type { AskProps } from './new-attestation-page.js';

/** Who is asked, and how they know the work. */
export function WhoQuestion({ draft, change, missing }: AskProps) {
  const w = useWords(askingWords);
  const errorOf = (part: 'name' | 'email' | 'relation') => (missing.includes(part) ? w.missing[part] : undefined);
  return (
    <>
      <TextField
        label={w.name}
        maxLength={200}
        autoComplete="off"
        value={draft.attestorName}
        error={errorOf('name')}
        onChange={(event) => change({ attestorName: event.target.value })}
      />
      <TextField
        label={w.email}
        hint={w.emailHint}
        type="email"
        autoComplete="off"
        maxLength={254}
        value={draft.attestorEmail}
        error={errorOf('email')}
        onChange={(event) => change({ attestorEmail: event.target.value })}
      />
      <TextField
        label={w.relation}
        hint={w.relationHint}
        maxLength={200}
        value={draft.relation}
        error={errorOf('relation')}
        onChange={(event) => change({ relation: event.target.value })}
      />
    </>
  );
}
