import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../api/client.js';
import { newerThan } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { toast } from '../kit/overlay/toast.js';
import { Window } from '../kit/overlay/window.js';
import { Card } from '../kit/page/card.js';
import { Actions } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import { DecisionForm } from './decision-form.js';
import { suggested, wordOf, type DecisionDraft, type Outcome } from './decision-draft.js';
import styles from './decision.module.css';
import { LetterPreview } from './letter-preview.js';
import { Otherwise } from './otherwise.js';
import { StaleNote } from './stale-note.js';

/** Where the decision is written: the form beside the letter that comes of it. */
export function Deciding({ view }: { view: Api['ApprovalView'] }) {
  const terms = $api.useQuery('get', '/api/terms', { params: { query: { active: 'true', limit: 50 } } });
  return (
    <Asked query={terms}>
      {({ rows }) => <Writing view={view} terms={rows.filter(({ endsOn }) => endsOn >= today()).sort(byStart)} />}
    </Asked>
  );
}

const today = () => new Date().toISOString().slice(0, 10);
const byStart = (a: Api['TermView'], b: Api['TermView']) => a.startsOn.localeCompare(b.startsOn);

function Writing({ view, terms }: { view: Api['ApprovalView']; terms: readonly Api['TermView'][] }) {
  const w = useWords(approvalWords);
  const shared = useWords(sharedWords);
  const navigate = useNavigate();
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState(() => suggested(view, terms[0]?.id ?? ''));
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [touched, setTouched] = useState(false);
  const decide = $api.useMutation('post', '/api/claims/{id}/decision');
  const stale = view.claimVersion !== base.claimVersion;
  const blocked = useBlocker({
    shouldBlockFn: () => touched && !leaving,
    enableBeforeUnload: () => touched && !leaving,
    withResolver: true,
  });
  const change = (part: Partial<DecisionDraft>) => {
    setTouched(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  const send = async (outcome: Outcome) => {
    try {
      const { status } = await decide.mutateAsync({
        params: { path: { id: view.claimId } },
        body: wordOf({ ...draft, outcome }, base.claimVersion),
      });
      setLeaving(true);
      toast(status === 'final' ? w.decided(view.learner.name) : w.proposed);
      await navigate({ to: '/approvals', ignoreBlocker: true });
    } catch (error) {
      // A claim that has moved is read anew, and shown beside what was written.
      if (newerThan(error) === undefined) return;
      decide.reset();
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <Card title={w.decisionTitle}>
        <p className="soft">{w.drafted}</p>
        {stale && (
          <StaleNote
            onKeep={() => setBase(view)}
            onAnew={() => {
              setBase(view);
              setDraft(suggested(view, draft.termId));
            }}
          />
        )}
        <div className={styles.beside}>
          <DecisionForm
            view={view}
            terms={terms}
            draft={draft}
            change={change}
            changed={stale ? view.draft.feedback : []}
            error={decide.error}
            refusals={stale ? [{ code: 'stale', detail: w.staleTitle }] : view.moves.decide}
            onDecide={() => setAsking(true)}
          />
          <LetterPreview view={view} draft={draft} terms={terms} />
        </div>
      </Card>
      <Otherwise
        view={view}
        feedback={wordOf({ ...draft, outcome: 'none' }, base.claimVersion).feedback}
        onDone={() => setLeaving(true)}
      />
      <Window title={w.confirmTitle} open={asking} onClose={() => setAsking(false)} role="alertdialog">
        <p>{view.voicesNeeded > 1 ? w.confirmProposal(view.voicesNeeded) : w.confirmFinal(view.learner.name)}</p>
        <Actions>
          {draft.outcome && <Button onPress={() => send(draft.outcome!)}>{w.decide[draft.outcome]}</Button>}
          <Button look="quiet" onPress={() => setAsking(false)}>
            {shared.cancel}
          </Button>
        </Actions>
      </Window>
      <Window title={w.unsaved} open={blocked.status === 'blocked'} role="alertdialog">
        <Actions>
          <Button onPress={() => blocked.reset?.()}>{w.stay}</Button>
          <Button look="quiet" onPress={() => blocked.proceed?.()}>
            {w.leave}
          </Button>
        </Actions>
      </Window>
    </>
  );
}
