import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/client.js';
import { refusalsOf } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { toast } from '../../kit/overlay/toast.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { bodyOf, emptyDraft, questions, type ExperienceDraft, type Question } from './draft.rules.js';
import { DraftSummary } from './draft-summary.js';
import { experienceWords } from './experience.words.js';
import { QuestionFields } from './questions.js';
import { useQuestion, useQuestionTitle } from './use-question.js';

export type Step = Question | 'check';

/** A new experience, one question a page, and everything once more before it is saved. */
export function NewExperiencePage() {
  const { step = 'kind', from } = useSearch({ from: '/shell/portfolio/experiences/new' });
  const navigate = useNavigate({ from: '/portfolio/experiences/new' });
  const [draft, setDraft] = useState(emptyDraft);
  const goTo = (next: Step) => void navigate({ search: { step: next } });
  // Who comes to a later page by a link or after a reload has answered nothing yet.
  if (step === 'check' && draft.kind !== '') return <Check draft={draft} />;
  const question = step === 'check' || draft.kind === '' ? 'kind' : step;
  const following = questions[questions.indexOf(question) + 1] ?? 'check';
  return (
    <Ask
      key={question}
      question={question}
      draft={draft}
      change={(part) => setDraft((before) => ({ ...before, ...part }))}
      onAnswered={() => goTo(from === 'check' ? 'check' : following)}
    />
  );
}

interface AskProps {
  question: Question;
  draft: ExperienceDraft;
  change: (part: Partial<ExperienceDraft>) => void;
  onAnswered: () => void;
}

function Ask({ question, draft, change, onAnswered }: AskProps) {
  const w = useWords(experienceWords);
  const shared = useWords(sharedWords);
  const { missing, errors, isAnswered } = useQuestion(question, draft);
  const before = questions[questions.indexOf(question) - 1];
  return (
    <Page
      title={useQuestionTitle(question)}
      width="narrow"
      back={
        before ? (
          <Link to="/portfolio/experiences/new" search={{ step: before }}>
            {shared.back}
          </Link>
        ) : (
          <Link to="/portfolio/experiences">{w.backToList}</Link>
        )
      }
    >
      <Form errors={errors} onSubmit={() => isAnswered() && onAnswered()}>
        <QuestionFields question={question} draft={draft} change={change} missing={missing} />
        <div>
          <Button type="submit">{w.continue}</Button>
        </div>
      </Form>
    </Page>
  );
}

function Check({ draft }: { draft: ExperienceDraft }) {
  const w = useWords(experienceWords);
  const shared = useWords(sharedWords);
  const { today } = useFormat();
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('post', '/api/experiences');
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setError(null);
    try {
      await mutateAsync({ body: bodyOf(draft, today()) });
      toast(w.saved);
      await navigate({ to: '/portfolio/experiences' });
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Page
      title={w.check}
      lead={<p>{w.checkLead}</p>}
      width="narrow"
      back={
        <Link to="/portfolio/experiences/new" search={{ step: 'duties' }}>
          {shared.back}
        </Link>
      }
    >
      <Failure error={error} />
      <DraftSummary
        draft={draft}
        wrong={refusalsOf(error)}
        changeLink={(step, label) => (
          <Link to="/portfolio/experiences/new" search={{ step, from: 'check' }}>
            {label}
          </Link>
        )}
      />
      <div>
        <Button onPress={save}>{w.saveNew}</Button>
      </div>
    </Page>
  );
}
