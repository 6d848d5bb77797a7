import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { useRoleWords } from '../../account/members/roles.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip } from '../../kit/status/status.js';
import { Tasks, type Task } from '../../kit/status/tasks.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { setUpWords } from './set-up.words.js';

type Step = Api['SetupStepView'];

const places: Record<Step['code'], string> = {
  subjects: '/subjects',
  courses: '/courses',
  rubrics: '/rubrics',
  policy: '/policies',
  people: '/members',
  expertise: '/reviewers',
  programs: '/programs',
  terms: '/terms',
  holidays: '/institution',
  branding: '/institution',
};

/** An administrator's home: what the college has, and what it lacks before a claim can go its whole way. */
export function SetUpPage() {
  const w = useWords(setUpWords);
  const setup = $api.useQuery('get', '/api/reports/setup');
  const open = setup.data?.steps.filter(({ done, optional }) => !done && !optional).length;
  return (
    <Page title={w.title} lead={open === undefined ? undefined : <p>{open === 0 ? w.whole : w.open(open)}</p>}>
      <Asked query={setup}>{(view) => <Steps view={view} />}</Asked>
    </Page>
  );
}

function Steps({ view: { steps, openInvitations } }: { view: Api['SetupView'] }) {
  const w = useWords(setUpWords);
  const taskOf = useTaskOf();
  const needed = steps.filter(({ optional }) => !optional);
  const count = `${needed.filter(({ done }) => done).length} / ${needed.length}`;
  return (
    <>
      <Card title={w.needed} aside={count}>
        <Tasks label={w.needed} tasks={needed.map(taskOf)} />
        {openInvitations > 0 && <p className="soft small">{w.invitations(openInvitations)}</p>}
      </Card>
      <Card title={w.helpful}>
        <Tasks label={w.helpful} tasks={steps.filter(({ optional }) => optional).map(taskOf)} />
      </Card>
    </>
  );
}

function useTaskOf(): (step: Step) => Task {
  const w = useWords(setUpWords);
  const format = useFormat();
  const roles = useRoleWords();
  return ({ code, done, optional, count, missing, missingCount }) => {
    const { name, why, has, lacks } = w.steps[code];
    const named = code === 'people' ? missing.map((role) => roles[role as keyof typeof roles]) : missing;
    const lacking = missing.length > 0 && (done || count > 0 || code === 'people' || code === 'expertise');
    return {
      key: code,
      name: <Link to={places[code]}>{name}</Link>,
      hint: lacking ? lacks(format.list(named), missingCount - missing.length) : done ? has(count) : why,
      state: done ? w.done : <Chip tone={optional ? 'plain' : 'act'}>{optional ? w.optional : w.todo}</Chip>,
      canStart: true,
    };
  };
}
