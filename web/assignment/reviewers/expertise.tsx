import { $api, type Api } from '../../api/client.js';
import { Select, TextArea } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { useFormat } from '../../words/format.js';
import { useSubjects } from '../../catalog/use-subjects.js';
import { useWords } from '../../words/words.js';
import { Entry } from './entry.js';
import styles from './reviewer.module.css';
import { reviewersWords } from './reviewers.words.js';

type Reviewer = Api['ReviewerView'];

/** What somebody can judge: declared, confirmed by somebody else, ended. */
export function Expertise({ reviewer: { personId, name, expertise } }: { reviewer: Reviewer }) {
  const w = useWords(reviewersWords);
  const declare = $api.useMutation('post', '/api/reviewers/{personId}/expertise');
  return (
    <Card title={w.expertise}>
      <p className="soft small">{w.expertiseWhy}</p>
      <ul className={styles.lines}>
        {expertise.map((one) => (
          <Line key={one.id} one={one} name={name} />
        ))}
      </ul>
      <Entry
        label={w.addExpertise}
        act={w.declare}
        onAdd={({ subjectId = '', basis = '' }) =>
          declare.mutateAsync({ params: { path: { personId } }, body: { subjectId, basis } })
        }
      >
        <Subjects />
        <TextArea dense name="basis" label={w.basis} hint={w.basisHint} />
      </Entry>
    </Card>
  );
}

function Line({ one, name }: { one: Reviewer['expertise'][number]; name: string }) {
  const w = useWords(reviewersWords);
  const format = useFormat();
  const confirm = $api.useMutation('post', '/api/expertise/{id}/confirmation');
  const end = $api.useMutation('delete', '/api/expertise/{id}');
  const params = { path: { id: one.id } };
  return (
    <li>
      <strong>{one.subjectTitle}</strong>
      <span className="soft small">
        {one.confirmedAt ? w.confirmed(format.day(one.confirmedAt)) : w.declared(format.day(one.declaredAt))}
      </span>
      <span className={styles.basis}>{one.basis}</span>
      <Actions>
        {one.confirmedAt === null && (
          <Confirm
            compact
            label={w.confirm}
            title={w.confirmTitle(name, one.subjectTitle)}
            act={w.confirm}
            onConfirm={() => confirm.mutateAsync({ params })}
          >
            <p>{one.basis}</p>
          </Confirm>
        )}
        <Confirm
          compact
          look="plain"
          label={w.end}
          title={w.endTitle(one.subjectTitle)}
          act={w.end}
          actLook="stop"
          onConfirm={() => end.mutateAsync({ params })}
        >
          <p>{w.endWhy}</p>
        </Confirm>
      </Actions>
    </li>
  );
}

function Subjects() {
  const w = useWords(reviewersWords);
  const subjects = useSubjects();
  return (
    <Select dense name="subjectId" label={w.subject}>
      {subjects.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
