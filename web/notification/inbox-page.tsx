import { Link, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Page } from '../kit/page/page.js';
import { Time } from '../kit/page/time.js';
import { Asked } from '../kit/status/asked.js';
import { byCursor, More } from '../kit/table/more.js';
import { Chip, Empty } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import styles from './inbox.module.css';
import { inboxWords } from './inbox.words.js';
import { useNewsText } from './news-text.js';

type News = Api['NotificationView'];

/** Everything that somebody was told here, the newest first. */
export function InboxPage() {
  const w = useWords(inboxWords);
  const { unread } = useSearch({ from: '/shell/notifications' });
  const inbox = $api.useInfiniteQuery(
    'get',
    '/api/notifications',
    { params: { query: { limit: 30, unread: unread ?? false } } },
    byCursor,
  );
  const pages = inbox.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const count = pages.at(-1)?.unread ?? 0;
  return (
    <Page
      title={w.title}
      width="narrow"
      lead={inbox.data && w.lead(count)}
      actions={rows.length > 0 && count > 0 && <MarkAll newest={rows[0]!} />}
    >
      <nav aria-label={w.show} className={styles.show}>
        <Link to="/notifications" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
          {w.all}
        </Link>
        <Link to="/notifications" search={{ unread: true }} activeOptions={{ exact: true, includeSearch: true }}>
          {w.unreadOnly}
        </Link>
        <Link to="/account/notifications" className={styles.how}>
          {w.how}
        </Link>
      </nav>
      <Asked query={inbox}>
        {() =>
          rows.length === 0 ? (
            <Empty title={unread ? w.nothingUnread : w.empty}>{!unread && <p>{w.emptyWhy}</p>}</Empty>
          ) : (
            <ul className={styles.news} aria-label={w.list}>
              {rows.map((row) => (
                <Row key={row.id} news={row} />
              ))}
            </ul>
          )
        }
      </Asked>
      <More pages={inbox} />
    </Page>
  );
}

function MarkAll({ newest }: { newest: News }) {
  const w = useWords(inboxWords);
  const { mutateAsync } = $api.useMutation('put', '/api/notifications/read-mark');
  return (
    <Button look="quiet" onPress={() => mutateAsync({ body: { upTo: newest.id } })}>
      {w.markAll}
    </Button>
  );
}

function Row({ news }: { news: News }) {
  const w = useWords(inboxWords);
  const textOf = useNewsText();
  const { mutateAsync } = $api.useMutation('patch', '/api/notifications/{id}');
  const isNew = news.readAt === null;
  const mark = (read: boolean) => mutateAsync({ params: { path: { id: news.id } }, body: { read } });
  return (
    <li className={isNew ? styles.new : undefined}>
      <div>
        <Link to={news.page} onClick={() => void (isNew && mark(true))}>
          {textOf(news)}
        </Link>
        <span className={styles.when}>
          {isNew && <Chip tone="act">{w.unread}</Chip>} <Time at={news.createdAt} as="ago" />
        </span>
      </div>
      <Button
        look="plain"
        compact
        onPress={() => mark(isNew)}
        aria-label={`${isNew ? w.markRead : w.markUnread}: ${textOf(news)}`}
      >
        {isNew ? w.markRead : w.markUnread}
      </Button>
    </li>
  );
}
