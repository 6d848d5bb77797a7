import { $api } from '../api/client.js';
import { buttonClass } from '../kit/action/button.js';
import { Card } from '../kit/page/card.js';
import { Asked } from '../kit/status/asked.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { takeoutWords } from './takeout.words.js';

/** Everything of one's own as one file, with its size told before it is asked for. */
export function TakeoutCard() {
  const w = useWords(takeoutWords);
  const format = useFormat();
  const size = $api.useQuery('get', '/api/record/takeout');
  return (
    <Card title={w.title}>
      <p>{w.what}</p>
      <Asked query={size}>
        {({ files, bytes }) => (
          <>
            <p>
              <a href="/api/record/takeout/file" download className={buttonClass('quiet')}>
                {w.download}
              </a>
            </p>
            <p className="soft small">{files === 0 ? w.noFiles : w.size(files, format.size(bytes))}</p>
          </>
        )}
      </Asked>
    </Card>
  );
}
