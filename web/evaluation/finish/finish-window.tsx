import { useState } from 'react';
import { api, given, queries } from '../../api/client.js';
import { useUnsent } from '../../draft/open-drafts.js';
import { Button } from '../../kit/action/button.js';
import { KeyName } from '../../keys/key-name.js';
import { useKeys } from '../../keys/use-keys.js';
import { toast } from '../../kit/overlay/toast.js';
import { Window } from '../../kit/overlay/window.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { commands, levelCommands } from '../keys/commands.js';
import { Conflicts } from '../rubric/conflicts.js';
import type { Scoring } from '../rubric/use-scoring.js';
import type { Sheet } from '../sheet/use-sheet.js';
import type { Workspace } from '../workspace-query.js';
import { finishWords } from './finish.words.js';
import { draftSummary } from './draft-summary.js';
import { RecommendationFields } from './recommendation-fields.js';
import { SummaryFields } from './summary-fields.js';
import { ScoreTable } from './score-table.js';

interface Props {
  workspace: Workspace;
  sheet: Sheet;
  scoring: Scoring;
  onClose: () => void;
}

const draftCommand = { name: 'finish.summary', key: 's' };

/** The whole review before it is handed in: scores, summary, recommendation, and what is still missing. */
export function FinishWindow({ workspace, sheet, scoring, onClose }: Props) {
  const w = useWords(finishWords);
  const textOf = useRefusalText();
  const [error, setError] = useState<unknown>(null);
  const { autosave, evaluation, standing } = sheet;
  const { seat, rules, moves } = workspace;
  const unsent = useUnsent();
  const refusals = [...moves.score, ...evaluation.missing];

  const submit = async () => {
    setError(null);
    try {
      if (!(await autosave.flush()) || unsent.texts > 0) return;
      await given(api.POST('/api/assignments/{id}/evaluation/submission', { params: { path: { id: seat.id } } }));
      onClose();
      toast(w.submitted);
      await queries.invalidateQueries();
    } catch (failure) {
      setError(failure);
    }
  };
  const draft = () => {
    if (!autosave.valueOf('summary')) autosave.type('summary', draftSummary(w, scoring, sheet));
  };
  useKeys(
    [
      ...rules.recommendations.flatMap((one, at) => {
        const command = levelCommands[at];
        return command ? [{ ...command, run: () => autosave.choose('recommendation', one) }] : [];
      }),
      { ...draftCommand, run: draft },
      { ...commands.finish, whileTyping: true, run: () => void (refusals.length === 0 && submit()) },
    ],
    'window',
  );
  return (
    <Window title={w.title} open wide onClose={onClose}>
      <p className="soft">{w.lead}</p>
      <Conflicts sheet={sheet} scoring={scoring} />
      <ScoreTable scoring={scoring} sheet={sheet} />
      <RecommendationFields workspace={workspace} sheet={sheet} />
      <SummaryFields sheet={sheet} draftCommand={draftCommand} onDraft={draft} />
      {refusals.length > 0 && (
        <Note tone="warn">
          <strong>{w.missing}</strong>
          <ul>
            {refusals.map((refusal) => (
              <li key={`${refusal.code} ${refusal.about ?? ''}`}>{textOf(refusal)}</li>
            ))}
          </ul>
        </Note>
      )}
      {(standing.state === 'away' || unsent.waits) && <Note tone="warn">{w.unsentChanges}</Note>}
      <Failure error={error} />
      <Actions>
        <Button refusals={refusals} reasonsElsewhere busy={unsent.texts > 0} onPress={submit}>
          {w.submit} <KeyName command={commands.finish} />
        </Button>
        <Button look="quiet" onPress={onClose}>
          {w.keepDraft}
        </Button>
      </Actions>
    </Window>
  );
}
