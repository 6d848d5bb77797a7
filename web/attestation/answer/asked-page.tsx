import { useState, type Dispatch } from 'react';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Actions, Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import type { Answering, Step } from './answering.rules.js';
import { needsWords, type AttestorForm } from './asking.js';
import { attestWords } from './attest.words.js';
import { FromLearner } from './from-learner.js';
import { pagesOf } from './pages.rules.js';
import { Question } from './question.js';
import { useQuestionNames } from './question-names.js';
import styles from './attest.module.css';

interface Props {
  form: AttestorForm;
  state: Answering;
  go: Dispatch<Step>;
}

/** One page of what is asked: the work itself, a statement, or a few of them. */
export function AskedPage({ form, state, go }: Props) {
  const w = useWords(attestWords);
  const nameOf = useQuestionNames(form);
  const [tried, setTried] = useState(false);
  const pages = pagesOf(form.asked.statements.length);
  const places = pages[state.page] ?? [];
  const missing = (place: number): string | undefined => {
    const said = state.said[place];
    if (!said) return w.noChoice(nameOf(place));
    return needsWords(said.says) && said.comment.trim() === '' ? w.noWords(nameOf(place)) : undefined;
  };
  const errors = tried ? places.flatMap((place) => missing(place) ?? []) : [];
  const goOn = () => {
    setTried(true);
    if (places.some((place) => missing(place))) return;
    go(state.page + 1 < pages.length ? { go: 'page', page: state.page + 1 } : { go: 'sign' });
  };
  return (
    <Page
      title={w.askedTitle}
      width="narrow"
      lead={<p>{w.wrote(form.learner)}</p>}
      back={
        <span className={styles.top}>
          {state.page > 0 && (
            <Button look="plain" onPress={() => go({ go: 'page', page: state.page - 1 })}>
              {w.back}
            </Button>
          )}
          <span className="soft">{w.step(state.page + 1, pages.length + 1)}</span>
        </span>
      }
    >
      {state.page === 0 && <FromLearner form={form} />}
      <Form onSubmit={goOn} errors={errors.map((message) => ({ message }))}>
        {places.map((place) => (
          <Question
            key={place}
            place={place}
            form={form}
            said={state.said[place] ?? null}
            error={tried ? missing(place) : undefined}
            onSay={(said) => go({ go: 'say', place, said })}
          />
        ))}
        <Actions>
          <Button type="submit">{w.goOn}</Button>
          <Button look="plain" onPress={() => go({ go: 'decline' })}>
            {w.decline}
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}
