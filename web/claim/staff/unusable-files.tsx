import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { WithReason } from '../../kit/overlay/with-reason.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import styles from './staff.module.css';
import { unusableWords } from './unusable.words.js';

interface Props {
  claim: Api['ClaimView'];
  view: Api['CaseView'];
}

/** Files that were sent and nobody can open: why, and one press to ask for others. Nothing while all are fine. */
export function UnusableFiles({ claim, view: { unusableFiles, moves } }: Props) {
  const w = useWords(unusableWords);
  const textOf = useRefusalText();
  const coordinates = useHas('coordinator');
  if (unusableFiles.length === 0) return null;
  const evidence = claim.outcomes.flatMap((outcome) => outcome.evidence);
  const titleOf = (id: string) => evidence.find((one) => one.id === id)?.title;
  const titles = unusableFiles.map(({ evidenceId }) => titleOf(evidenceId)).map((title) => (title ? `“${title}”` : w.aFile)).join(', '); // prettier-ignore
  return (
    <Card title={w.title}>
      <Note tone="stop">{w.lead}</Note>
      <ul className={styles.lines}>
        {unusableFiles.map(({ evidenceId, reasons }) => (
          <li key={evidenceId}>
            <strong>{titleOf(evidenceId) ?? w.aFile}</strong>
            <span>{reasons.map(textOf).join(' ')}</span>
          </li>
        ))}
      </ul>
      {coordinates && (
        <Actions>
          <Ask key={titles} claim={claim} titles={titles} refusals={moves.ask} />
        </Actions>
      )}
    </Card>
  );
}

/** A question while readers have the claim; before that the claim is given back. */
function Ask({
  claim: { id, moves },
  titles,
  refusals,
}: {
  claim: Api['ClaimView'];
  titles: string;
  refusals: Api['Refusal'][];
}) {
  const w = useWords(unusableWords);
  const ask = $api.useMutation('post', '/api/claims/{id}/information-requests');
  const giveBack = $api.useMutation('post', '/api/claims/{id}/return');
  const params = { path: { id } };
  if (moves.return?.length === 0) {
    return (
      <WithReason
        compact
        label={w.giveBack}
        title={w.giveBack}
        field={w.askField}
        hint={w.giveBackHint}
        initially={w.giveBackReason(titles)}
        act={w.giveBack}
        onConfirm={(reason) => giveBack.mutateAsync({ params, body: { reason } }).then(() => toast(w.asked))}
      />
    );
  }
  return (
    <WithReason
      compact
      label={w.ask}
      title={w.askTitle}
      field={w.askField}
      hint={w.askHint}
      initially={w.question(titles)}
      act={w.ask}
      refusals={refusals}
      onConfirm={(question) => ask.mutateAsync({ params, body: { question } }).then(() => toast(w.asked))}
    />
  );
}
