import type { Api } from '../api/client.js';
import { claimTitle } from '../claim/claim-title.js';
import { useNextStepText } from '../claim/progress/next-step.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';

/** One sentence for each question: what you are doing, by when, and what is next. */
export function HubStatus({ claim }: { claim: Api['HubClaim'] }) {
  const w = useWords(hubWords);
  const format = useFormat();
  const nextText = useNextStepText();
  const { next, hearBy, since } = claim;
  const mine = next.whose === 'learner';
  return (
    <p>
      {beginning(claim, w)} <strong>{claimTitle(claim)}</strong>.{' '}
      {mine ? dateOf(claim, format, w) : claim.stage && w.since(format.day(since))}{' '}
      {next.code !== 'none' && (
        <>
          {w.next} {nextText(next, claim.sections)}.
        </>
      )}
      {!mine && hearBy !== null && ` ${w.hearBy(format.day(hearBy))}`}
    </p>
  );
}

type HubWords = (typeof hubWords)['en'];

function beginning({ status, stage, next }: Api['HubClaim'], w: HubWords): string {
  if (status === 'returned' || status === 'revision') return w.backFor;
  if (status === 'info_requested') return w.askedFor;
  if (status === 'decided') return w.decidedFor;
  if (stage === null) return w.endedFor;
  return stage === 'writing' && next.code !== 'await_proposal' ? w.writingFor : w.collegeHas;
}

/** A draft only has a date after which it is put away; what came back must be answered by its date. */
function dateOf({ status, dueAt }: Api['HubClaim'], format: ReturnType<typeof useFormat>, w: HubWords): string {
  if (dueAt === null) return '';
  const day = format.day(dueAt);
  if (new Date(dueAt) < new Date()) return w.overdue(day);
  return status === 'draft' ? w.nothingDueUntil(day) : w.dueBy(day);
}
