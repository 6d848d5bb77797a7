import { useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Select, TextArea } from '../../kit/form/inputs.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useSubjects } from '../../catalog/use-subjects.js';
import { useWords } from '../../words/words.js';
import { reviewerWords } from './reviewer.words.js';

/** Declaring another subject; it counts once a coordinator has confirmed it. */
export function DeclareExpertise({ personId, held }: { personId: string; held: readonly string[] }) {
  const w = useWords(reviewerWords);
  const [open, setOpen] = useState(false);
  const [subjectId, setSubject] = useState('');
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const subjects = useSubjects(open);
  const declare = $api.useMutation('post', '/api/reviewers/{personId}/expertise');
  const wrong = {
    subject: tried && subjectId === '' ? w.subjectError : undefined,
    basis: tried && basis.trim() === '' ? w.basisError : undefined,
  };
  const send = () => {
    setTried(true);
    if (subjectId === '' || basis.trim() === '') return;
    const done = () => {
      setOpen(false);
      setSubject('');
      setBasis('');
      setTried(false);
    };
    declare.mutate({ params: { path: { personId } }, body: { subjectId, basis } }, { onSuccess: done });
  };
  if (!open) {
    return (
      <Actions>
        <Button look="quiet" compact onPress={() => setOpen(true)}>
          {w.addSubject}
        </Button>
      </Actions>
    );
  }
  return (
    <Form onSubmit={send} errors={Object.values(wrong).flatMap((message) => (message ? [{ message }] : []))}>
      <Select
        dense
        label={w.subject}
        error={wrong.subject}
        value={subjectId}
        onChange={(event) => setSubject(event.target.value)}
      >
        <option value="">{w.chooseSubject}</option>
        {subjects
          .filter(({ id }) => !held.includes(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </Select>
      <TextArea
        dense
        label={w.basis}
        hint={w.basisHint}
        error={wrong.basis}
        maxLength={1000}
        value={basis}
        onChange={(event) => setBasis(event.target.value)}
      />
      <Failure error={declare.error} />
      <Actions>
        <Button compact type="submit" busy={declare.isPending}>
          {w.declare}
        </Button>
      </Actions>
    </Form>
  );
}
