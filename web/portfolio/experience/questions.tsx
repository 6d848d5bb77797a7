import { FieldGroup } from '../../kit/form/field.js';
import { Choice, TextArea, TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import type { ExperienceDraft, ExperienceKind, Missing, Question } from './draft.rules.js';
import { experienceWords } from './experience.words.js';
import { WhenQuestion } from './when-question.js';

export interface QuestionProps {
  draft: ExperienceDraft;
  change: (part: Partial<ExperienceDraft>) => void;
  missing: readonly Missing[];
}

const kinds = ['job', 'training', 'service', 'self_study'] as const satisfies readonly ExperienceKind[];

/** The fields of one question; its heading is the page's. */
export function QuestionFields({ question, ...props }: QuestionProps & { question: Question }) {
  switch (question) {
    case 'kind':
      return <KindQuestion {...props} />;
    case 'what':
      return <WhatQuestion {...props} />;
    case 'when':
      return <WhenQuestion {...props} />;
    case 'duties':
      return <DutiesQuestion {...props} />;
  }
}

function KindQuestion({ draft, change, missing }: QuestionProps) {
  const w = useWords(experienceWords);
  return (
    <FieldGroup label={<span className="unseen">{w.askKind}</span>} error={missing[0] && w.missing[missing[0]]}>
      {kinds.map((kind) => (
        <Choice
          key={kind}
          type="radio"
          name="kind"
          value={kind}
          label={w.kind[kind]}
          checked={draft.kind === kind}
          onChange={() => change({ kind })}
        />
      ))}
    </FieldGroup>
  );
}

function WhatQuestion({ draft, change, missing }: QuestionProps) {
  const w = useWords(experienceWords);
  const kind = draft.kind || 'job';
  return (
    <>
      <TextField
        label={w.titleOf[kind]}
        hint={w.titleHint[kind]}
        maxLength={200}
        autoComplete={kind === 'job' ? 'organization-title' : undefined}
        value={draft.title}
        error={missing.includes('title') ? w.missing.title : undefined}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextField
        label={w.organisation[kind]}
        optional
        maxLength={200}
        autoComplete={kind === 'job' ? 'organization' : undefined}
        value={draft.organisation}
        onChange={(event) => change({ organisation: event.target.value })}
      />
    </>
  );
}

function DutiesQuestion({ draft, change }: QuestionProps) {
  const w = useWords(experienceWords);
  return (
    <TextArea
      label={<span className="unseen">{w.askDuties}</span>}
      hint={w.dutiesHint}
      maxLength={10_000}
      value={draft.duties}
      onChange={(event) => change({ duties: event.target.value })}
    />
  );
}
