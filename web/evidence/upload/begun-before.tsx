import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { evidenceWords } from '../evidence.words.js';
import { isOnItsWay, isSame, useUploads } from './uploads.js';

/** Files that were begun on an earlier day or on another device, and are not whole: choosing the file again goes on there. */
export function BegunBefore({ replaces = null }: { replaces?: string | null }) {
  const w = useWords(evidenceWords);
  const { percent } = useFormat();
  const here = useUploads();
  const { data } = $api.useQuery('get', '/api/uploads');
  const { mutateAsync } = $api.useMutation('delete', '/api/uploads/{id}');
  const waiting = (data?.rows ?? [])
    .filter((row) => isOnItsWay(row) && row.replacesId === replaces)
    .filter((row) => !here.some(({ file }) => isSame(row, file)));
  return waiting.map(({ id, fileName, received, size }) => (
    <Note key={id} tone="plain">
      <p>{w.begunBefore(fileName, percent(received / size))}</p>
      <Button
        look="plain"
        compact
        aria-label={`${w.throwAway}: ${fileName}`}
        onPress={() => mutateAsync({ params: { path: { id } } }).catch(() => undefined)}
      >
        {w.throwAway}
      </Button>
    </Note>
  ));
}
