import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { bodyOf, draftOf, type Question } from './draft.rules.js';
import { DraftSummary } from './draft-summary.js';
import { experienceWords } from './experience.words.js';
import { QuestionFields } from './questions.js';
import { useQuestion, useQuestionTitle } from './use-question.js';

type Experience = Api['ExperienceView'];

/** One answer about an experience, changed on a page of its own. A change made elsewhere meanwhile is shown, not lost. */
export function ChangeExperience({ experience, question }: { experience: Experience; question: Question }) {
  const w = useWords(experienceWords);
  const shared = useWords(sharedWords);
  const { today } = useFormat();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(experience));
  const { missing, errors, isAnswered } = useQuestion(question, draft);
  const { mutateAsync } = $api.useMutation('put', '/api/experiences/{id}');
  const [error, setError] = useState<unknown>(null);
  const params = { experienceId: experience.id };
  const back = () => navigate({ to: '/portfolio/experiences/$experienceId', params });
  const save = async (version: number) => {
    if (!isAnswered()) return;
    setError(null);
    try {
      await mutateAsync({ params: { path: { id: experience.id } }, body: { ...bodyOf(draft, today()), version } });
      await back();
    } catch (failure) {
      setError(failure);
    }
  };
  const newer = newerThan<Experience>(error);
  return (
    <Page
      title={useQuestionTitle(question)}
      width="narrow"
      back={
        <Link to="/portfolio/experiences/$experienceId" params={params}>
          {shared.back}
        </Link>
      }
    >
      <Form errors={errors} onSubmit={() => save(experience.version)}>
        {newer ? (
          <Note tone="warn" role="alert">
            <p>{w.stale}</p>
            <DraftSummary draft={draftOf(newer)} changeLink={() => null} />
            <Actions>
              <Button onPress={() => save(newer.version)}>{w.keepMine}</Button>
              <Button look="quiet" onPress={back}>
                {w.keepTheirs}
              </Button>
            </Actions>
          </Note>
        ) : (
          <Failure error={error} />
        )}
        <QuestionFields
          question={question}
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          missing={missing}
        />
        <div>
          <Button type="submit">{shared.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
