import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { StackForm } from './stack-form.js';
import { stackWords } from './stack.words.js';

/** The certificates that several awards make together: what each takes, and how many hold it. */
export function StacksPage() {
  const w = useWords(stackWords);
  const stacks = $api.useQuery('get', '/api/stacks');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={w.title}
      lead={<p>{w.lead}</p>}
      actions={!adding && <Button onPress={() => setAdding(true)}>{w.add}</Button>}
    >
      {adding && (
        <Card title={w.add}>
          <StackForm onDone={() => setAdding(false)} />
        </Card>
      )}
      <Asked query={stacks}>
        {({ rows }) =>
          rows.length === 0 && !adding ? (
            <Empty title={w.none}>
              <p>{w.noneWhy}</p>
            </Empty>
          ) : (
            rows.map((stack) => <Stack key={stack.id} stack={stack} />)
          )
        }
      </Asked>
    </Page>
  );
}

function Stack({ stack }: { stack: Api['StackView'] }) {
  const w = useWords(stackWords);
  const { credits } = useFormat();
  const [editing, setEditing] = useState(false);
  const retire = $api.useMutation('post', '/api/stacks/{id}/retirement');
  const { id, title, description, needed, minimumCredits, courses, holders, retiredAt } = stack;
  if (editing) {
    return (
      <Card title={title}>
        <StackForm stack={stack} onDone={() => setEditing(false)} />
      </Card>
    );
  }
  return (
    <Card title={title} aside={retiredAt ? <Chip>{w.retired}</Chip> : w.holders(holders)}>
      <p>{description}</p>
      <p className="soft">
        {needed === null ? w.all : w.some(needed)}
        {Number(minimumCredits) > 0 && w.with(credits(minimumCredits))}
      </p>
      <ul>
        {courses.map((course) => (
          <li key={course.id}>
            {course.code} {course.title} <span className="soft">{w.credits(credits(course.credits))}</span>
          </li>
        ))}
      </ul>
      {retiredAt === null && (
        <Actions>
          <Button look="quiet" compact onPress={() => setEditing(true)} aria-label={`${w.change}: ${title}`}>
            {w.change}
          </Button>
          <Confirm
            label={w.retire}
            compact
            title={w.retireTitle(title)}
            act={w.retire}
            actLook="stop"
            onConfirm={() => retire.mutateAsync({ params: { path: { id } } })}
          >
            <p>{w.retireWhy}</p>
          </Confirm>
        </Actions>
      )}
    </Card>
  );
}
