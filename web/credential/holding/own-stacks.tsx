import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { holdingWords } from './holding.words.js';
import styles from './holding.module.css';

/** Certificates that several awards make, and how far one is in each. Nothing where the college defined none. */
export function OwnStacks() {
  const w = useWords(holdingWords);
  const { data } = $api.useQuery('get', '/api/record/stacks');
  const held = $api.useQuery('get', '/api/credentials').data?.rows ?? [];
  const isHeld = (id: string) => held.some(({ stackId, revokedAt }) => stackId === id && revokedAt === null);
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={w.stacks}>
      <p className="soft small">{w.stacksLead}</p>
      <ul className={styles.held}>
        {data.rows.map((stack) => (
          <Stack key={stack.id} stack={stack} isHeld={isHeld(stack.id)} />
        ))}
      </ul>
    </Card>
  );
}

function Stack({ stack, isHeld }: { stack: Api['StackProgress']; isHeld: boolean }) {
  const w = useWords(holdingWords);
  const { credits } = useFormat();
  const make = $api.useMutation('post', '/api/credentials');
  const { id, title, description, needed, minimumCredits, courses, coursesLeft, creditsLeft, refusals } = stack;
  const rule = needed === null ? w.all : w.some(needed);
  const state = coursesLeft > 0 ? w.left(coursesLeft) : Number(creditsLeft) > 0 ? w.creditsLeft(credits(creditsLeft)) : w.done; // prettier-ignore
  return (
    <li>
      <div className={styles.head}>
        <strong>{title}</strong>
        <Chip tone={refusals.length === 0 ? 'act' : 'plain'}>{state}</Chip>
      </div>
      <span className="small">{description}</span>
      <span className="soft small">{Number(minimumCredits) > 0 ? w.with(rule, credits(minimumCredits)) : rule}</span>
      <ul>
        {courses.map((course) => (
          <li key={course.id} className="small">
            {course.code} {course.title} {course.isEarned && <Chip>{w.earned}</Chip>}
          </li>
        ))}
      </ul>
      <Failure error={make.error} />
      {refusals.length === 0 && !isHeld && (
        <span>
          <Button
            compact
            onPress={() => make.mutateAsync({ body: { kind: 'stack', stackId: id } }).catch(() => undefined)}
          >
            {w.get}
          </Button>
        </span>
      )}
    </li>
  );
}
