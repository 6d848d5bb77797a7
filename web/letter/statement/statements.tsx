import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { statementWords } from './statement.words.js';

const soon = 2000;

/** A learner's statements of credit, and the way to a new one. */
export function Statements({ learnerId }: { learnerId: string }) {
  const w = useWords(statementWords);
  const path = { params: { path: { id: learnerId } } };
  const statements = $api.useQuery('get', '/api/learners/{id}/statements', path, {
    refetchInterval: ({ state }) => (state.data?.rows.some(({ written }) => !written) ? soon : false),
  });
  const { mutateAsync, error } = $api.useMutation('post', '/api/learners/{id}/statements');
  return (
    <Card title={w.title}>
      <p className="soft">{w.why}</p>
      <Failure error={error} />
      <div>
        <Button look="quiet" onPress={() => mutateAsync(path).catch(() => undefined)}>
          {w.ask}
        </Button>
      </div>
      <Asked query={statements}>
        {({ rows }) => (
          <div role="status">
            {rows.map((one) => (
              <OneStatement key={one.id} statement={one} />
            ))}
          </div>
        )}
      </Asked>
    </Card>
  );
}

function OneStatement({ statement }: { statement: Api['StatementView'] }) {
  const w = useWords(statementWords);
  const format = useFormat();
  const { id, number, askedAt, credits, written } = statement;
  return (
    <p>
      {w.made(format.day(askedAt), number)}. {w.says(format.credits(credits))}{' '}
      {written ? (
        <a href={`/api/statements/${id}/file`} download>
          {w.download}
        </a>
      ) : (
        w.asked
      )}
    </p>
  );
}
