import { $api, type Api } from '../../api/client.js';
import { WithReason } from '../../kit/overlay/with-reason.js';
import { Actions } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

/** The learner's proposal, and the two answers to it. */
export function ProposalMoves({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(staffWords);
  const answer = $api.useMutation('post', '/api/claims/{id}/proposal-answer');
  const say = (agreed: boolean) => (text: string) =>
    answer.mutateAsync({ params: { path: { id: claim.id } }, body: { agreed, text } });
  return (
    <>
      <h3>{w.proposalText}</h3>
      <blockquote className={styles.quote}>{claim.proposal.text}</blockquote>
      <Actions>
        <WithReason
          compact
          look="act"
          label={w.agree}
          title={w.agreeTitle}
          field={w.answerField}
          hint={w.answerHint}
          act={w.agree}
          onConfirm={say(true)}
        />
        <WithReason
          compact
          label={w.decline}
          title={w.declineTitle}
          field={w.answerField}
          hint={w.answerHint}
          act={w.decline}
          onConfirm={say(false)}
        />
      </Actions>
    </>
  );
}
