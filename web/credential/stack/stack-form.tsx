import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Form } from '../../kit/form/form.js';
import { Choice, TextArea, TextField } from '../../kit/form/inputs.js';
import { useRefusedFields } from '../../kit/form/refused.js';
import { Actions } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useCourses } from '../../catalog/use-courses.js';
import { useWords } from '../../words/words.js';
import { shownOf } from './chosen.rules.js';
import { stackWords } from './stack.words.js';

interface Props {
  /** The one that is changed; none for a new one. */
  stack?: Api['StackView'];
  onDone: () => void;
}

/** So many courses are read at a glance; more need a search. */
const atAGlance = 12;

export function StackForm({ stack, onDone }: Props) {
  const w = useWords(stackWords);
  const courses = useCourses();
  const add = $api.useMutation('post', '/api/stacks');
  const change = $api.useMutation('put', '/api/stacks/{id}');
  const [title, setTitle] = useState(stack?.title ?? '');
  const [description, setDescription] = useState(stack?.description ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(stack?.courses.map(({ id }) => id) ?? []);
  const [typed, setTyped] = useState('');
  const [needed, setNeeded] = useState(stack?.needed?.toString() ?? '');
  const [minimum, setMinimum] = useState(Number(stack?.minimumCredits ?? 0) > 0 ? stack!.minimumCredits : '');
  const refused = useRefusedFields(add.error ?? change.error, ['title', 'description', 'courseIds', 'needed', 'minimumCredits']); // prettier-ignore
  const send = async () => {
    const content = {
      title,
      description,
      courseIds: [...chosen],
      needed: needed === '' ? null : Number(needed),
      minimumCredits: minimum === '' ? '0.00' : minimum,
    };
    const sent = stack
      ? change.mutateAsync({ params: { path: { id: stack.id } }, body: { ...content, version: stack.version } })
      : add.mutateAsync({ body: content });
    await sent.then(onDone).catch(() => undefined);
  };
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <Form onSubmit={send}>
      {refused.rest}
      <TextField
        label={w.name}
        required
        maxLength={200}
        error={refused.of('title')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={w.about}
        hint={w.aboutHint}
        required
        maxLength={2000}
        rows={3}
        error={refused.of('description')}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <FieldGroup label={w.courses} error={refused.of('courseIds')}>
        <Asked query={courses}>
          {({ rows }) => (
            <>
              {rows.length > atAGlance && (
                <TextField
                  label={w.find}
                  type="search"
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                  // It is no answer of the form: whoever ends a search is not done with the form.
                  onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
                />
              )}
              {shownOf(rows, typed, chosen).map(({ id, code, title: course }) => (
                <Choice
                  key={id}
                  type="checkbox"
                  label={`${code} ${course}`}
                  checked={chosen.includes(id)}
                  onChange={() => toggle(id)}
                />
              ))}
            </>
          )}
        </Asked>
      </FieldGroup>
      <TextField
        label={w.needed}
        hint={w.neededHint}
        optional
        short
        inputMode="numeric"
        error={refused.of('needed')}
        value={needed}
        onChange={(event) => setNeeded(event.target.value.replaceAll(/\D/g, ''))}
      />
      <TextField
        label={w.minimum}
        optional
        short
        inputMode="decimal"
        error={refused.of('minimumCredits')}
        value={minimum}
        onChange={(event) => setMinimum(event.target.value)}
      />
      <Actions>
        <Button type="submit" busy={add.isPending || change.isPending}>
          {w.save}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {w.cancel}
        </Button>
      </Actions>
    </Form>
  );
}
