import { useId, useState } from 'react';
import { $api, type Api } from '../api/client.js';
import { toast } from '../kit/overlay/toast.js';
import { Asked } from '../kit/status/asked.js';
import { Failure } from '../kit/status/failure.js';
import { useNewsLabel } from '../notification/news-text.js';
import { useWords } from '../words/words.js';
import { AccountFrame } from './account-frame.js';
import styles from './account.module.css';
import { accountWords } from './account.words.js';

type Preference = Api['PreferenceView'];

/** How one hears of what. */
export function NewsPreferencesPage() {
  const w = useWords(accountWords);
  const preferences = $api.useQuery('get', '/api/notification-preferences');
  return (
    <AccountFrame title={w.news} lead={w.newsLead}>
      <Asked query={preferences}>
        {(kinds) => (
          <ul className={styles.kinds}>
            {kinds.map((kind) => (
              <Kind key={kind.kind} preference={kind} />
            ))}
          </ul>
        )}
      </Asked>
    </AccountFrame>
  );
}

function Kind({ preference }: { preference: Preference }) {
  const w = useWords(accountWords);
  const label = useNewsLabel()(preference);
  const id = useId();
  const [error, setError] = useState<unknown>(null);
  const { mutateAsync } = $api.useMutation('put', '/api/notification-preferences/{kind}');
  const choose = async (way: Preference['way']) => {
    setError(null);
    await mutateAsync({ params: { path: { kind: preference.kind } }, body: { way } }).then(
      () => toast(w.chosen),
      setError,
    );
  };
  return (
    <li>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={preference.way} onChange={(event) => void choose(event.target.value as Preference['way'])}>
        {preference.ways.map((way) => (
          <option key={way} value={way}>
            {w.ways[way]}
          </option>
        ))}
      </select>
      <Failure error={error} />
    </li>
  );
}
