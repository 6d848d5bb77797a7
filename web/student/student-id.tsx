import { useState, type FormEvent } from 'react';
import { useHas } from '../account/session.js';
import { $api, type Api } from '../api/client.js';
import { newerThan, refusalsOf } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { TextField } from '../kit/form/inputs.js';
import { Actions } from '../kit/page/page.js';
import { Card } from '../kit/page/card.js';
import { Failure } from '../kit/status/failure.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { studentWords } from './student.words.js';

/** The id under which the student system knows the learner, and its correction. */
export function StudentId({ student }: { student: Api['StudentView'] }) {
  const w = useWords(studentWords);
  const mayCorrect = useHas('registrar', 'admin');
  const [editing, setEditing] = useState(false);
  return (
    <Card title={w.idTitle}>
      {editing ? (
        <Correction student={student} onEnd={() => setEditing(false)} />
      ) : (
        <>
          <p>{student.studentId ?? w.noId}</p>
          {mayCorrect && (
            <div>
              <Button look="quiet" compact onPress={() => setEditing(true)}>
                {w.correctId}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

function Correction({ student, onEnd }: { student: Api['StudentView']; onEnd: () => void }) {
  const w = useWords(studentWords);
  const s = useWords(sharedWords);
  const edit = $api.useMutation('put', '/api/members/{personId}/student-id');
  const newer = newerThan<Api['MemberView']>(edit.error);
  const [refusal] = newer ? [] : refusalsOf(edit.error);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    const studentId = String(new FormData(event.currentTarget).get('studentId') ?? '').trim() || null;
    const version = newer?.version ?? student.version;
    const params = { path: { personId: student.learnerId } };
    await edit.mutateAsync({ params, body: { version, studentId } }).then(onEnd, () => undefined);
  };
  return (
    <Form onSubmit={send} errors={refusal ? [{ message: refusal.detail }] : []}>
      <TextField
        dense
        short
        label={w.studentId}
        hint={newer ? `${s.failed} ${newer.studentId ?? w.noId}` : w.idHint}
        error={refusal?.detail}
        name="studentId"
        defaultValue={student.studentId ?? ''}
        maxLength={40}
      />
      {newer && <Failure error={edit.error} />}
      <Actions>
        <Button type="submit" compact busy={edit.isPending}>
          {s.save}
        </Button>
        <Button look="quiet" compact onPress={onEnd}>
          {s.cancel}
        </Button>
      </Actions>
    </Form>
  );
}
