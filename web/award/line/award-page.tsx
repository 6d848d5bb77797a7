import { getRouteApi, Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { ledgerWords } from '../ledger.words.js';
import { Approvals } from './approvals.js';
import { AwardActs } from './award-acts.js';
import { AwardRecord } from './award-record.js';
import { awardWords } from './award.words.js';
import { Corrections } from './corrections.js';
import { Difference } from './difference.js';
import { EvidenceHashes } from './evidence-hashes.js';
import { Postings } from './postings.js';

const route = getRouteApi('/shell/awards/$awardId');

/** One line of credit: what goes on the record, who stands behind it, and what became of it. */
export function AwardPage() {
  const { awardId } = route.useParams();
  const trail = $api.useQuery('get', '/api/awards/{id}/trail', { params: { path: { id: awardId } } });
  return <Asked query={trail}>{(view) => <TheAward key={view.award.id} trail={view} />}</Asked>;
}

function TheAward({ trail }: { trail: Api['TrailView'] }) {
  const w = useWords(awardWords);
  const { award } = trail;
  return (
    <Page
      title={award.publicId}
      width="wide"
      back={<Link to="/awards">{w.back}</Link>}
      lead={
        <p>
          <Lead award={award} />
        </p>
      }
      actions={<AwardActs trail={trail} />}
    >
      <Columns
        aside={
          <>
            <Approvals approvals={trail.approvals} />
            <EvidenceHashes trail={trail} />
          </>
        }
      >
        <AwardRecord trail={trail} />
        <Difference difference={trail.difference} />
        <Postings postings={trail.postings} />
        <Corrections trail={trail} />
      </Columns>
    </Page>
  );
}

/** The student system’s own words end as they like. */
const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

function Lead({ award }: { award: Api['AwardView'] }) {
  const w = useWords(awardWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const { courseCode, title, posting, batch, postedOn, voidedAt } = award;
  const what = w.what(l.creditsIn(format.credits(award.credits)), courseCode ? `${courseCode} ${title}` : title);
  if (award.kind === 'void') return w.isVoid(what, award.voids ?? '');
  if (voidedAt) return w.voided(what, format.day(voidedAt));
  const said = {
    waiting: () => w.waiting(what, format.day(award.openedAt)),
    batched: () => w.batched(what, l.batch(batch?.number ?? 0)),
    sent: () => w.sent(what, l.batch(batch?.number ?? 0)),
    posted: () => (postedOn ? w.posted(what, format.calendarDay(postedOn)) : w.postedUndated(what)),
    rejected: () => w.rejected(what, sentence(batch?.reason ?? '')),
    dropped: () => w.dropped(what),
  };
  return said[posting]();
}
