import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, queries, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { useSession } from '../../account/session.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Select, TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { sharedWords } from '../../words/shared.words.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { draftWords } from './draft.words.js';
import { targetWords } from './target.words.js';

/** What a claim asks for: credits where the course leaves a choice, the program, and a block's title. */
export function DetailsPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/details' });
  const query = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return <Asked query={query}>{(claim) => <Details claim={claim} />}</Asked>;
}

function Details({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(targetWords);
  const draft = useWords(draftWords);
  const shared = useWords(sharedWords);
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('patch', '/api/claims/{id}');
  const { id: claimId, target, version, moves } = claim;
  const [title, setTitle] = useState(target.title);
  const [credits, setCredits] = useState(target.credits);
  const [programId, setProgramId] = useState(target.program?.id ?? '');
  const [error, setError] = useState<unknown>(null);
  const isBlock = target.kind === 'block';
  const toTasks = () => navigate({ to: '/claims/$claimId/write', params: { claimId } });
  const save = async () => {
    setError(null);
    const own = isBlock ? { title } : {};
    try {
      await mutateAsync({
        params: { path: { id: claimId } },
        body: { version, credits, programId: programId || null, ...own },
      });
      toast(w.saved);
      await toTasks();
    } catch (failure) {
      setError(failure);
      if (newerThan(failure) !== undefined) await queries.invalidateQueries();
    }
  };
  return (
    <Page
      title={w.detailsTitle}
      width="narrow"
      back={
        <Link to="/claims/$claimId/write" params={{ claimId }}>
          {draft.toClaim}
        </Link>
      }
    >
      <Form onSubmit={save}>
        {newerThan(error) === undefined ? (
          <Failure error={error} />
        ) : (
          <Note tone="warn" role="alert">
            {w.stale}
          </Note>
        )}
        {isBlock && (
          <TextField
            label={w.blockName}
            hint={w.blockNameHint}
            value={title}
            onChange={(e) => setTitle(e.target.value)}
          />
        )}
        <CreditsField target={target} value={credits} onChange={setCredits} />
        <ProgramField chosen={target.program} value={programId} onChange={setProgramId} />
        <Button type="submit" refusals={moves.edit}>
          {shared.save}
        </Button>
      </Form>
    </Page>
  );
}

interface FieldProps {
  value: string;
  onChange: (value: string) => void;
}

function CreditsField({ target, value, onChange }: FieldProps & { target: Api['ClaimTarget'] }) {
  const w = useWords(targetWords);
  const format = useFormat();
  const { data: course } = $api.useQuery(
    'get',
    '/api/courses/{id}',
    { params: { path: { id: target.courseId ?? '' } } },
    { enabled: target.courseId !== null },
  );
  if (target.courseId !== null && course === undefined) return null;
  if (course?.creditsMin === course?.credits && course) return <p>{w.creditsFixed(format.credits(course.credits))}</p>;
  return (
    <TextField
      label={w.credits}
      hint={
        course ? w.creditsHint(format.credits(course.creditsMin), format.credits(course.credits)) : w.blockCreditsHint
      }
      short
      inputMode="decimal"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The programs that the learner studies for; one that was chosen before stays to be chosen. */
function ProgramField({ chosen, value, onChange }: FieldProps & { chosen: Api['ClaimSubject'] | null }) {
  const w = useWords(targetWords);
  const { person } = useSession();
  const { data } = $api.useQuery('get', '/api/learners/{learnerId}/enrollments', {
    params: { path: { learnerId: person.id } },
  });
  const studied = (data?.rows ?? [])
    .filter(({ endedOn }) => endedOn === null)
    .map(({ programId, programTitle }) => ({ id: programId, title: programTitle }));
  const programs = chosen && !studied.some(({ id }) => id === chosen.id) ? [chosen, ...studied] : studied;
  return (
    <Select label={w.program} hint={w.programHint} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{w.noProgram}</option>
      {programs.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
