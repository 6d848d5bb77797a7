import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Chip } from '../../kit/status/status.js';
import { Tasks, type Task } from '../../kit/status/tasks.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { SectionStateWord } from '../progress/section-state.js';
import { useSectionTasks } from '../progress/section-tasks.js';
import { AddOutcome } from './add-outcome.js';
import { draftWords } from './draft.words.js';
import styles from './draft.module.css';

/** The tasks of a claim in four groups. */
export function DraftTasks({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  const sections = useSectionTasks(claim.id, claim.outcomes);
  return (
    <>
      <Group name={w.groups.before} tasks={useFirstTasks(claim)} />
      <Group name={w.groups.know} tasks={sections} />
      {claim.target.kind === 'block' && <MoreOutcomes claimId={claim.id} />}
      <Group name={w.groups.proof} tasks={useProofTasks(claim)} />
      <Group name={w.groups.send} tasks={[useSendTask(claim)]} />
    </>
  );
}

function Group({ name, tasks }: { name: string; tasks: readonly Task[] }) {
  return (
    <section className={styles.group}>
      <h3>{name}</h3>
      <Tasks label={name} tasks={tasks} />
    </section>
  );
}

function useFirstTasks({ id: claimId, target, proposal, moves }: Api['ClaimView']): Task[] {
  const w = useWords(draftWords);
  const { credits } = useFormat();
  const targetTask: Task = {
    key: 'target',
    name: (
      <Link to="/claims/$claimId/details" params={{ claimId }}>
        {w.target}
      </Link>
    ),
    hint: w.targetHint(w.credits(credits(target.credits)), target.program?.title ?? w.noProgram),
    state: <SectionStateWord state="completed" />,
    canStart: true,
  };
  if (moves.propose === undefined) return [targetTask];
  const tone = { none: 'plain', sent: 'warn', agreed: 'plain', declined: 'warn' } as const;
  const proposalTask: Task = {
    key: 'proposal',
    name: (
      <Link to="/claims/$claimId/proposal" params={{ claimId }}>
        {w.proposal}
      </Link>
    ),
    state:
      proposal.state === 'agreed' ? (
        <SectionStateWord state="completed" />
      ) : (
        <Chip tone={tone[proposal.state]}>{w.proposalState[proposal.state]}</Chip>
      ),
    canStart: true,
  };
  return [targetTask, proposalTask];
}

function useProofTasks({ outcomes }: Api['ClaimView']): Task[] {
  const w = useWords(draftWords);
  const any = (kind: 'evidence' | 'experiences' | 'attestations') =>
    outcomes.some((outcome) => outcome[kind].length > 0);
  const stateOf = (kind: Parameters<typeof any>[0]) => (
    <SectionStateWord state={any(kind) ? 'in_progress' : 'not_started'} />
  );
  return [
    {
      key: 'evidence',
      name: <Link to="/portfolio/evidence">{w.evidence}</Link>,
      hint: w.evidenceHint,
      state: stateOf('evidence'),
      canStart: true,
    },
    {
      key: 'experiences',
      name: <Link to="/portfolio/experiences">{w.experiences}</Link>,
      hint: w.experiencesHint,
      state: stateOf('experiences'),
      canStart: true,
    },
    {
      key: 'ask',
      name: <Link to="/portfolio/attestations">{w.ask}</Link>,
      hint: w.askHint,
      state: stateOf('attestations'),
      canStart: true,
    },
  ];
}

function useSendTask({ id: claimId, moves }: Api['ClaimView']): Task {
  const w = useWords(draftWords);
  const ready = moves.submit?.length === 0;
  return {
    key: 'send',
    name: (
      <Link to="/claims/$claimId/check" params={{ claimId }}>
        {w.check}
      </Link>
    ),
    hint: !ready && w.checkHint,
    state: <SectionStateWord state={ready ? 'not_started' : 'cannot_start'} />,
    canStart: true,
  };
}

function MoreOutcomes({ claimId }: { claimId: string }) {
  const w = useWords(draftWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {w.addOutcome}
      </Button>
      {open && <AddOutcome claimId={claimId} onClose={() => setOpen(false)} />}
    </>
  );
}
