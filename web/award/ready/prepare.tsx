import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { readyWords } from './ready.words.js';

const route = getRouteApi('/shell/awards');

interface Props {
  page: Api['ReadyPage'];
  chosen: ReadonlySet<string>;
}

/** Freezes what is ready, or what was chosen of it, into a batch, and goes there. */
export function Prepare({ page: { counts, profile, prepare: refusals }, chosen }: Props) {
  const w = useWords(readyWords);
  const l = useWords(ledgerWords);
  const { term, search } = route.useSearch();
  const navigate = useNavigate();
  const prepare = $api.useMutation('post', '/api/batches');
  const act = async () => {
    const wanted = { ...(term ? { term } : {}), ...(chosen.size > 0 ? { awardIds: [...chosen] } : {}) };
    const batch = await prepare.mutateAsync({ body: wanted });
    await navigate({ to: '/batches/$batchId', params: { batchId: batch.id } });
  };
  const unchosen = counts.ready > 0 && Boolean(search) && chosen.size === 0;
  const against = [
    counts.ready === 0 && { code: 'nothing_ready', detail: w.nothingReady },
    unchosen && { code: 'choose_found', detail: w.chooseFound },
  ].filter((refusal) => refusal !== false);
  return (
    <div className={styles.check}>
      <Button refusals={[...refusals, ...against]} onPress={() => act().catch(() => undefined)}>
        {wordsFor(w, counts.ready, chosen.size, term)}
      </Button>
      <p className="soft small">
        {w.leavesAs(l.profile(profile))} {w.afterPrepare}
      </p>
      <Failure error={prepare.error} />
    </div>
  );
}

function wordsFor(w: (typeof readyWords)['en'], ready: number, chosen: number, term: string | undefined): string {
  if (chosen > 0) return w.prepareChosen(chosen);
  if (ready === 0) return w.prepareNone;
  return term ? w.prepareTerm(ready, term) : w.prepareAll(ready);
}
