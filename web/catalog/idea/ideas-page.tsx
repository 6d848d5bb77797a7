import { useNavigate, useSearch } from '@tanstack/react-router';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty, Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { IdeaCard } from './idea-card.js';
import { ideaWords } from './idea.words.js';
import { IdeaSearch } from './idea-search.js';
import styles from './idea.module.css';

/** What is looked for, kept in the address so that it can be shared and gone back to. */
export interface IdeaSearchParams {
  did?: string;
  experience?: string;
  subject?: string;
}

/** So many are shown at first, and so many more each time. */
const some = 8;

/** “What might I claim?”: courses by what somebody did. */
export function IdeasPage() {
  const w = useWords(ideaWords);
  const { did, experience, subject } = useSearch({ from: '/shell/ideas' });
  const navigate = useNavigate({ from: '/ideas' });
  const query = {
    ...(experience ? { experienceId: experience } : { search: did ?? '' }),
    ...(subject ? { subjectId: subject } : {}),
  };
  const [limit, setLimit] = useState(some);
  const ideas = $api.useQuery(
    'get',
    '/api/ideas',
    { params: { query: { ...query, limit } } },
    { placeholderData: keepPreviousData },
  );
  const searched = Boolean(did ?? experience);
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>}>
      <IdeaSearch
        key={`${did} ${experience}`}
        params={{ did, experience, subject }}
        onSearch={(search) => navigate({ search })}
      />
      <Asked query={ideas}>
        {(list) => <Found list={list} searched={searched} more={() => setLimit(limit + some)} />}
      </Asked>
      <Card title={w.blockTitle}>
        <p>{w.blockText}</p>
        <Actions>
          <LinkButton look="quiet" to="/claims/new">
            {w.blockAct}
          </LinkButton>
        </Actions>
      </Card>
    </Page>
  );
}

function Found({ list, searched, more }: { list: Api['IdeaList']; searched: boolean; more: () => void }) {
  const shared = useWords(sharedWords);
  const w = useWords(ideaWords);
  const format = useFormat();
  const { rows, total, unknown } = list;
  return (
    <>
      <div role="status" className={styles.count}>
        {unknown.length > 0 && <Note>{w.unknown(format.list(unknown.map((word) => `“${word}”`)))}</Note>}
        {rows.length > 0 && <h2>{searched ? w.found(total) : w.all}</h2>}
        {rows.length < total && <p className="soft">{w.shown(rows.length, total)}</p>}
      </div>
      {rows.length === 0 && (
        <Empty title={w.none}>
          <p>{w.noneWhy}</p>
          <LinkButton look="quiet" to="/ideas">
            {w.seeAll}
          </LinkButton>
        </Empty>
      )}
      <ul className={styles.list}>
        {rows.map((idea) => (
          <li key={idea.courseId}>
            <IdeaCard idea={idea} searched={searched} />
          </li>
        ))}
      </ul>
      {rows.length < total && (
        <div>
          <Button look="quiet" onPress={more}>
            {shared.more}
          </Button>
        </div>
      )}
    </>
  );
}
