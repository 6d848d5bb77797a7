import { Link } from '@tanstack/react-router';
import type { Api } from '../api/client.js';
import { SectionStateWord } from '../claim/progress/section-state.js';
import { useSectionTasks } from '../claim/progress/section-tasks.js';
import { Chip } from '../kit/status/status.js';
import { Tasks, type Task } from '../kit/status/tasks.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';
import styles from './hub.module.css';

/** All that belongs to a claim in four groups, each task with how far it is. */
export function HubTasks({ claim, hub }: { claim: Api['HubClaim']; hub: Api['HubView'] }) {
  const w = useWords(hubWords);
  const groups = [
    { name: w.groups.before, tasks: [useExperienceTask(hub)] },
    { name: w.groups.know, tasks: useSectionTasks(claim.id, claim.sections) },
    { name: w.groups.proof, tasks: [useEvidenceTask(hub), useAskTask(hub)] },
    { name: w.groups.send, tasks: [useSendTask(claim)] },
  ];
  return groups.map(({ name, tasks }) => (
    <section key={name} className={styles.group}>
      <h3>{name}</h3>
      <Tasks label={name} tasks={tasks} />
    </section>
  ));
}

function useExperienceTask({ experiences }: Api['HubView']): Task {
  const w = useWords(hubWords);
  return {
    key: 'experiences',
    name: <Link to="/portfolio/experiences">{w.experiences}</Link>,
    hint: w.experienceCount(experiences),
    state: <SectionStateWord state={experiences > 0 ? 'completed' : 'not_started'} />,
    canStart: true,
  };
}

function useEvidenceTask({ evidence }: Api['HubView']): Task {
  const w = useWords(hubWords);
  return {
    key: 'evidence',
    name: <Link to="/portfolio/evidence">{w.evidence}</Link>,
    hint: w.evidenceCount(evidence),
    state: <SectionStateWord state={evidence > 0 ? 'in_progress' : 'not_started'} />,
    canStart: true,
  };
}

function useAskTask({ attestations: [latest] }: Api['HubView']): Task {
  const w = useWords(hubWords);
  const { ago } = useFormat();
  const waits = latest?.state === 'asked' || latest?.state === 'opened';
  const hintOf = ({ attestorName: name, state, since }: Api['HubAttestation']) => {
    if (state === 'asked') return w.asked(name, ago(since));
    if (state === 'opened') return w.opened(name, ago(since));
    return state === 'expired' || state === 'withdrawn' ? w.notAnswered(name) : w.answered(name, ago(since));
  };
  return {
    key: 'ask',
    name: <Link to="/portfolio/attestations">{w.ask}</Link>,
    hint: latest ? hintOf(latest) : w.askNobody,
    state: waits ? (
      <Chip tone="warn">{w.waitingFor(latest.attestorName.split(' ')[0]!)}</Chip>
    ) : (
      <SectionStateWord state={latest ? 'completed' : 'not_started'} />
    ),
    canStart: true,
  };
}

function useSendTask({ id, covered }: Api['HubClaim']): Task {
  const w = useWords(hubWords);
  return {
    key: 'send',
    name: covered ? (
      <Link to="/claims/$claimId/check" params={{ claimId: id }}>
        {w.send}
      </Link>
    ) : (
      w.send
    ),
    hint: !covered && w.sendWhen,
    state: <SectionStateWord state={covered ? 'not_started' : 'cannot_start'} />,
    canStart: covered,
  };
}
