import { Button } from '../action/button.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';

interface Pages {
  hasNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The way to the next rows of a list; nothing at its end. */
export function More({ pages }: { pages: Pages }) {
  const w = useWords(sharedWords);
  if (!pages.hasNextPage) return null;
  return (
    <div>
      <Button look="quiet" compact onPress={() => pages.fetchNextPage()}>
        {w.more}
      </Button>
    </div>
  );
}

/** How a list of the API is paged: spread it into the options of `$api.useInfiniteQuery`. */
export const byCursor = {
  pageParamName: 'after',
  // Left out of the address; `undefined` would be taken for the first page of lists that are numbered.
  initialPageParam: null,
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
};
