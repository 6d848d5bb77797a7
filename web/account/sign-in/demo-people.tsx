import { $api, queries, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { useRoleNames } from '../role-names.js';
import { sessionQuery } from '../session.js';
import { demoWords } from './demo.words.js';
import styles from './demo-people.module.css';

/** Everybody of the demo college, each a button that signs in as them. Shown in demo mode alone. */
export function DemoPeople({ demo, onSignedIn }: { demo: Api['DemoPeople']; onSignedIn: () => void }) {
  const w = useWords(demoWords);
  const rolesOf = useRoleNames();
  const { mutateAsync, error, isPending } = $api.useMutation('post', '/api/session');
  const signIn = async (email: string) => {
    if (isPending) return;
    const session = await mutateAsync({ body: { email, password: demo.password } }).catch(() => null);
    if (session === null) return;
    queries.setQueryData(sessionQuery.queryKey, session);
    onSignedIn();
  };
  return (
    <Card title={w.title}>
      <p className="soft">{w.why}</p>
      <Failure error={error} />
      <ul className={styles.people}>
        {demo.people.map(({ name, email, about, roles }) => (
          <li key={email}>
            <button
              type="button"
              className={styles.person}
              onClick={() => void signIn(email)}
              aria-disabled={isPending}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.roles}>{rolesOf(roles)}</span>
              <span className={styles.about} lang="en">
                {about}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
