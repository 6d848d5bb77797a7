import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/words.js';
import { casesSearch, type CasesSearch } from './cases.search.js';
import styles from './cases.module.css';
import { casesWords } from './cases.words.js';

/** Views that everybody needs; what else one filters is a view too, by its address. */
const usual: { word: keyof (typeof casesWords)['en']['view']; search: CasesSearch }[] = [
  { word: 'open', search: {} },
  { word: 'mine', search: { stage: 'screening' } },
  { word: 'late', search: { late: true, sort: 'due' } },
  { word: 'unassigned', search: { unassigned: true } },
  { word: 'learner', search: { stage: 'learner' } },
  { word: 'closed', search: { stage: 'closed', sort: 'newest' } },
];

export function Views({ search }: { search: CasesSearch }) {
  const w = useWords(casesWords);
  return (
    <div className={styles.views}>
      <nav aria-label={w.views} title={w.keep}>
        <ul>
          {usual.map(({ word, search: wanted }) => (
            <li key={word}>
              <Link
                to="/claims"
                search={search.view ? { ...wanted, view: search.view } : wanted}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {w.view[word]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={w.show}>
        <ul>
          {(['table', 'board'] as const).map((view) => (
            <li key={view}>
              <Link
                to="/claims"
                search={casesSearch({ ...search, view })}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {w[view]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
