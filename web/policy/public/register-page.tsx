import { Link, useParams } from '@tanstack/react-router';
import { OpenPage } from '../../account/open/open-page.js';
import { $api } from '../../api/client.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import { RegisterForm } from './register-form.js';
import { registerWords } from './register.words.js';
import { WithoutPolicy } from './without-policy.js';

/** Signing up as a learner without an invitation, where the college's rules allow it. */
export function RegisterPage() {
  const { code } = useParams({ from: '/colleges/$code/register' });
  const w = useWords(registerWords);
  const college = useWords(collegeWords);
  const policy = $api.useQuery('get', '/api/institutions/{code}/policy', { params: { path: { code } } });
  return (
    <OpenPage college={policy.data?.institution.name}>
      <WithoutPolicy error={policy.error}>
        <Asked query={policy}>
          {({ institution, knobs }) => {
            const back = (
              <Link to="/colleges/$code" params={{ code }}>
                {college.back(institution.name)}
              </Link>
            );
            if (knobs.selfRegistration) return <RegisterForm code={code} college={institution.name} back={back} />;
            return (
              <Page title={w.closed} width="narrow" back={back}>
                <p>{college.byInvitation}</p>
              </Page>
            );
          }}
        </Asked>
      </WithoutPolicy>
    </OpenPage>
  );
}
