import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { ChangeExperience } from './change-experience.js';
import { draftOf } from './draft.rules.js';
import { DraftSummary } from './draft-summary.js';
import { experienceWords } from './experience.words.js';

/** One experience with the way to change each answer, to have it confirmed, and to remove it. */
export function ExperiencePage() {
  const { experienceId } = useParams({ from: '/shell/portfolio/experiences/$experienceId' });
  const { change } = useSearch({ from: '/shell/portfolio/experiences/$experienceId' });
  const query = $api.useQuery('get', '/api/experiences/{id}', { params: { path: { id: experienceId } } });
  return (
    <Asked query={query}>
      {(experience) =>
        change ? (
          <ChangeExperience key={change} experience={experience} question={change} />
        ) : (
          <Experience experience={experience} />
        )
      }
    </Asked>
  );
}

function Experience({ experience }: { experience: Api['ExperienceView'] }) {
  const w = useWords(experienceWords);
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('delete', '/api/experiences/{id}');
  const { id, title, moves } = experience;
  const remove = async () => {
    await mutateAsync({ params: { path: { id } } });
    toast(w.removed);
    await navigate({ to: '/portfolio/experiences' });
  };
  return (
    <Page title={title} width="narrow" back={<Link to="/portfolio/experiences">{w.backToList}</Link>}>
      <DraftSummary
        draft={draftOf(experience)}
        changeLink={(question, label) => (
          <Link to="/portfolio/experiences/$experienceId" params={{ experienceId: id }} search={{ change: question }}>
            {label}
          </Link>
        )}
      />
      <Actions>
        <LinkButton to="/portfolio/attestations/new" search={{ experience: id }}>
          {w.askSomeone}
        </LinkButton>
        <LinkButton look="quiet" to="/ideas" search={{ experience: id }}>
          {w.ideas}
        </LinkButton>
      </Actions>
      <div>
        <Confirm
          label={w.remove}
          look="plain"
          refusals={moves.remove}
          title={w.removeTitle(title)}
          act={w.removeAct}
          actLook="stop"
          onConfirm={remove}
        >
          <p>{w.removeText}</p>
        </Confirm>
      </div>
    </Page>
  );
}
