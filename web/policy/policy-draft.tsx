import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../api/client.js';
import { newerThan } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { TextArea, TextField } from '../kit/form/inputs.js';
import { toast } from '../kit/overlay/toast.js';
import { Actions, Page } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { Newer } from '../kit/status/newer.js';
import { Note } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useRefusalText } from '../words/refusal.js';
import { useWords } from '../words/words.js';
import { Impact } from './impact/impact.js';
import { KnobGroups } from './knobs/knob-groups.js';
import { withValue } from './knobs/knobs.rules.js';
import { PolicyActs } from './policy-acts.js';
import { policyWords } from './policy.words.js';

/** A draft of the rules: when it begins, every value with its meaning, what contradicts, and what it would change. */
export function PolicyDraft({ policy }: { policy: Api['PolicyView'] }) {
  const w = useWords(policyWords);
  const format = useFormat();
  const stored = { inForceFrom: policy.inForceFrom, note: policy.note, knobs: policy.knobs };
  const [written, setWritten] = useState(stored);
  const [dirty, setDirty] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const { mutateAsync } = $api.useMutation('patch', '/api/policies/{id}');
  const newer = newerThan<Api['PolicyView']>(error);
  const change = (part: Partial<typeof stored>) => {
    setDirty(true);
    setWritten({ ...written, ...part });
  };
  const set = (path: string, value: unknown) => {
    setDirty(true);
    setWrong(
      value === undefined ? [...wrong.filter((one) => one !== path), path] : wrong.filter((one) => one !== path),
    );
    if (value !== undefined) setWritten({ ...written, knobs: withValue(written.knobs, path, value) });
  };
  const save = async (version: number) => {
    setError(null);
    try {
      await mutateAsync({ params: { path: { id: policy.id } }, body: { version, ...written } });
      toast(w.saved);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Page
      title={w.draft}
      lead={<p>{w.leadDraft(format.calendarDay(policy.inForceFrom))}</p>}
      back={<Link to="/policies">{w.back}</Link>}
      actions={<PolicyActs policy={policy} unsaved={dirty} />}
    >
      <Contradictions refusals={policy.moves.publish} />
      <Impact policy={policy} />
      <Form
        wide
        onSubmit={() => (wrong.length === 0 ? save(policy.version) : undefined)}
        errors={wrong.map((path) => ({ message: w.wrong, id: `knob-${path}` }))}
      >
        <TextField
          dense
          short
          type="date"
          label={w.from}
          hint={w.fromHint}
          value={written.inForceFrom}
          onChange={(event) => change({ inForceFrom: event.target.value })}
        />
        <TextArea
          dense
          optional
          label={w.note}
          hint={w.noteHint}
          maxLength={2000}
          rows={2}
          value={written.note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <KnobGroups knobs={written.knobs} refusals={policy.moves.publish} wrong={wrong} onSet={set} />
        {newer ? (
          <Newer
            differences={[{ label: w.newerNote, yours: w.yours, theirs: w.theirs }]}
            onKeep={() => save(newer.version)}
          />
        ) : (
          <Failure error={error} />
        )}
        <Actions>
          <Button type="submit">{w.save}</Button>
          <span role="status" className="soft">
            {dirty && w.unsaved}
          </span>
        </Actions>
      </Form>
    </Page>
  );
}

/** What the server finds in the draft as it is saved. */
function Contradictions({ refusals }: { refusals: Api['PolicyMoves']['publish'] }) {
  const w = useWords(policyWords);
  const textOf = useRefusalText();
  if (refusals.length === 0) return <Note tone="act">{w.ready}</Note>;
  return (
    <Note tone="warn">
      <strong>{w.toMend(refusals.length)}</strong>
      <ul>
        {refusals.map((refusal) => (
          <li key={`${refusal.code} ${refusal.about ?? ''}`}>{textOf(refusal)}</li>
        ))}
      </ul>
    </Note>
  );
}
