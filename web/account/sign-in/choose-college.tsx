import { $api, queries, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { useRoleNames } from '../role-names.js';
import { sessionQuery, type Session } from '../session.js';
import { signInWords } from './sign-in.words.js';
import styles from './choose-college.module.css';

/** For members of several colleges: where to work now. */
export function ChooseCollege({ session, onChosen }: { session: Session; onChosen: () => void }) {
  const w = useWords(signInWords);
  const rolesOf = useRoleNames();
  const { mutateAsync, error } = $api.useMutation('put', '/api/session/institution');
  const choose = async ({ id }: Api['OwnMembership']) => {
    const chosen = await mutateAsync({ body: { institutionId: id } }).catch(() => null);
    if (chosen === null) return;
    queries.setQueryData(sessionQuery.queryKey, chosen);
    onChosen();
  };
  return (
    <Page title={w.choose} lead={<p>{w.chooseWhy}</p>} width="narrow">
      <Failure error={error} />
      <ul className={styles.colleges}>
        {session.institutions.map((college) => (
          <li key={college.id}>
            <Button look="quiet" onPress={() => choose(college)}>
              {college.name}
            </Button>
            <span className="soft small">{rolesOf(college.roles)}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
