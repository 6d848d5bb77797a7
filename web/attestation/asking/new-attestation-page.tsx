import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Page } from '../../kit/page/page.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';
import { PreviewRequest } from './preview-request.js';
import {
  emptyRequest,
  missingInRequest,
  type RequestDraft,
  type RequestMissing,
  type RequestStep,
} from './request.rules.js';
import { WhatQuestion } from './what-question.js';
import { WhoQuestion } from './who-question.js';

/** Asking somebody to confirm: who, what, and exactly what they will see before it is signed and sent. */
export function NewAttestationPage() {
  const { step = 'who', experience, claim } = useSearch({ from: '/shell/portfolio/attestations/new' });
  const navigate = useNavigate({ from: '/portfolio/attestations/new' });
  const [draft, setDraft] = useState(() => emptyRequest(experience));
  const goTo = (next: RequestStep) => void navigate({ search: (before) => ({ ...before, step: next }) });
  // Who comes to a later page by a link or after a reload has told nothing yet.
  const reached = step === 'who' || missingInRequest('who', draft).length > 0 ? 'who' : step;
  if (reached === 'preview') return <PreviewRequest draft={draft} onChange={() => goTo('who')} />;
  return (
    <Ask
      key={reached}
      step={reached}
      claimId={claim}
      draft={draft}
      change={(part) => setDraft((before) => ({ ...before, ...part }))}
      onAnswered={() => goTo(reached === 'who' ? 'what' : 'preview')}
    />
  );
}

export interface AskProps {
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  missing: readonly RequestMissing[];
}

interface Props extends Omit<AskProps, 'missing'> {
  step: 'who' | 'what';
  claimId: string | undefined;
  onAnswered: () => void;
}

function Ask({ step, claimId, draft, change, onAnswered }: Props) {
  const w = useWords(askingWords);
  const shared = useWords(sharedWords);
  const [missing, setMissing] = useState<readonly RequestMissing[]>([]);
  const answer = () => {
    const found = missingInRequest(step, draft);
    setMissing(found);
    if (found.length === 0) onAnswered();
  };
  return (
    <Page
      title={w.steps[step]}
      width="narrow"
      back={
        step === 'who' ? (
          <Link to="/portfolio/attestations">{w.backToList}</Link>
        ) : (
          <Link to="/portfolio/attestations/new" search={(before) => ({ ...before, step: 'who' })}>
            {shared.back}
          </Link>
        )
      }
    >
      <Form onSubmit={answer} errors={missing.map((part) => ({ message: w.missing[part] }))}>
        {step === 'who' ? (
          <WhoQuestion draft={draft} change={change} missing={missing} />
        ) : (
          <WhatQuestion draft={draft} change={change} missing={missing} claimId={claimId} />
        )}
        <div>
          <Button type="submit">{w.continue}</Button>
        </div>
      </Form>
    </Page>
  );
}
