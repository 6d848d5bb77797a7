import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import type { Preview } from './preview-query.js';
import { previewWords } from './preview.words.js';

/** Of a long file further pages are made when they are wanted. */
export function MorePages({ preview }: { preview: Preview }) {
  const w = useWords(previewWords);
  const ask = $api.useMutation('post', '/api/previews/{ticket}/pages');
  const { base, preview: kind, pages, shownPages, comingPages, moves } = preview;
  if (base === null || kind !== 'pages' || pages === null || shownPages >= pages) return null;
  const ticket = base.split('/').at(-1)!;
  return (
    <Note tone="plain" role="status">
      {comingPages > shownPages ? (
        <p>{w.pagesComing(shownPages + 1, comingPages)}</p>
      ) : (
        <>
          <p>{w.pagesShown(shownPages, pages)}</p>
          <Button
            look="quiet"
            compact
            refusals={moves.makePages}
            onPress={() => ask.mutateAsync({ params: { path: { ticket } } }).catch(() => undefined)}
          >
            {w.makePages}
          </Button>
          <Failure error={ask.error} />
        </>
      )}
    </Note>
  );
}
