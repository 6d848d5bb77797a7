import type { ReactNode } from 'react';
import type { Refusal } from '../../api/problem.js';
import { Summary } from '../../kit/page/summary.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { bodyOf, questionAbout, type ExperienceDraft, type Question } from './draft.rules.js';
import { experienceWords } from './experience.words.js';
import { useSpanText } from './span-text.js';

interface Props {
  draft: ExperienceDraft;
  /** What the server finds wrong, shown at the answer that it is about. */
  wrong?: readonly Refusal[];
  changeLink: (question: Question, label: ReactNode) => ReactNode;
}

/** All answers about an experience, each with the way to change it. */
export function DraftSummary({ draft, wrong = [], changeLink }: Props) {
  const w = useWords(experienceWords);
  const shared = useWords(sharedWords);
  const spanText = useSpanText();
  const textOf = useRefusalText();
  const { today } = useFormat();
  const body = bodyOf(draft, today());
  const rows: readonly [Question, keyof typeof w.rows, ReactNode][] = [
    ['kind', 'kind', w.kind[body.kind]],
    ['what', 'title', body.title],
    ['what', 'organisation', body.organisation],
    ['when', 'when', spanText({ fromOn: body.fromOn, toOn: body.toOn ?? null })],
    ['when', 'hours', body.hoursPerWeek],
    ['duties', 'duties', body.duties && <Paragraphs text={body.duties} />],
  ];
  const first = (question: Question) => rows.findIndex(([one]) => one === question);
  return (
    <Summary
      rows={rows.map(([question, key, value], place) => ({
        key,
        name: w.rows[key],
        value: (
          <>
            {value || <span className="soft">{shared.notProvided}</span>}
            {first(question) === place &&
              wrong
                .filter(({ about }) => questionAbout(about) === question)
                .map((refusal) => <p key={refusal.code}>{textOf(refusal)}</p>)}
          </>
        ),
        action: changeLink(
          question,
          <>
            {shared.change}
            <span className="unseen">: {w.rows[key]}</span>
          </>,
        ),
      }))}
    />
  );
}
