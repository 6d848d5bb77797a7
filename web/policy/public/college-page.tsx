import { useParams } from '@tanstack/react-router';
import { OpenPage } from '../../account/open/open-page.js';
import { useSessionOrNull } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { AtAGlance } from './at-a-glance.js';
import { collegeWords } from './college.words.js';
import { ClaimableCourses } from './claimable-courses.js';
import { KeptPromise } from './kept-promise.js';
import { RulesInForce } from './rules-in-force.js';
import { WithoutPolicy } from './without-policy.js';
import styles from './college.module.css';

/** What a college gives credit for, how, how long it takes and what it costs: for anybody. */
export function CollegePage() {
  const { code } = useParams({ from: '/colleges/$code' });
  const policy = $api.useQuery('get', '/api/institutions/{code}/policy', { params: { path: { code } } });
  return (
    <OpenPage college={policy.data?.institution.name}>
      <WithoutPolicy error={policy.error}>
        <Asked query={policy}>{(inForce) => <College code={code} policy={inForce} />}</Asked>
      </WithoutPolicy>
    </OpenPage>
  );
}

function College({ code, policy }: { code: string; policy: Api['PublicPolicy'] }) {
  const w = useWords(collegeWords);
  return (
    <Page
      title={w.title}
      windowTitle={`${w.title}: ${policy.institution.name}`}
      lead={<p>{w.lead(policy.institution.name)}</p>}
      actions={<Begin code={code} open={policy.knobs.selfRegistration} />}
    >
      <Columns
        aside={
          <>
            <AtAGlance policy={policy} />
            <KeptPromise code={code} />
          </>
        }
      >
        <Card title={w.steps}>
          <ol className={styles.steps}>
            {w.step.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Card>
        <Card title={w.moving}>
          {w.movingIs.map((said) => (
            <p key={said}>{said}</p>
          ))}
        </Card>
      </Columns>
      <ClaimableCourses code={code} />
      <RulesInForce code={code} policy={policy} />
    </Page>
  );
}

/** The one thing to do next: sign up where the policy lets people, else how to get in. */
function Begin({ code, open }: { code: string; open: boolean }) {
  const w = useWords(collegeWords);
  const signedIn = useSessionOrNull() !== null;
  if (signedIn) return null;
  return (
    <>
      {open && (
        <LinkButton to="/colleges/$code/register" params={{ code }}>
          {w.signUp}
        </LinkButton>
      )}
      <LinkButton to="/sign-in" look="quiet">
        {w.signIn}
      </LinkButton>
      {!open && <p className="soft">{w.byInvitation}</p>}
    </>
  );
}
