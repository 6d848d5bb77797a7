import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Select } from '../kit/form/inputs.js';
import { toast } from '../kit/overlay/toast.js';
import { Page } from '../kit/page/page.js';
import { Time } from '../kit/page/time.js';
import { Failure } from '../kit/status/failure.js';
import { Chip, Empty, type Tone } from '../kit/status/status.js';
import { byCursor } from '../kit/table/more.js';
import { Paged } from '../kit/table/paged.js';
import { Table, type Column } from '../kit/table/table.js';
import { useWords } from '../words/words.js';
import { mailsSearch, type MailsSearch } from './mails.search.js';
import { mailsWords } from './mails.words.js';

type Mail = Api['MailView'];

const route = getRouteApi('/shell/mails');
const states: readonly Mail['state'][] = ['queued', 'sending', 'sent', 'skipped', 'failed'];
const tones: Partial<Record<Mail['state'], Tone>> = { failed: 'stop', queued: 'act', sending: 'act' };

/** What the college has sent, and what could not be delivered. */
export function MailsPage() {
  const w = useWords(mailsWords);
  const { state } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page title={w.title} width="wide" lead={<p className="soft">{w.lead}</p>}>
      <Select
        dense
        label={w.show}
        value={state ?? ''}
        onChange={(event) =>
          void navigate({ to: '/mails', search: mailsSearch({ state: event.target.value }), replace: true })
        }
      >
        <option value="">{w.all}</option>
        {states.map((one) => (
          <option key={one} value={one}>
            {w.states[one]}
          </option>
        ))}
      </Select>
      <Mails state={state} />
    </Page>
  );
}

function Mails({ state }: { state: MailsSearch['state'] }) {
  const w = useWords(mailsWords);
  const list = $api.useInfiniteQuery('get', '/api/mails', { params: { query: state ? { state } : {} } }, byCursor);
  return (
    <Paged
      list={list}
      none={
        <Empty title={state === 'failed' ? w.noFailed : w.none}>
          <p>{state === 'failed' ? w.noFailedWhy : w.noneWhy}</p>
        </Empty>
      }
    >
      {(rows) => <MailTable rows={rows} />}
    </Paged>
  );
}

function MailTable({ rows }: { rows: readonly Mail[] }) {
  const w = useWords(mailsWords);
  const columns: Column<Mail>[] = [
    {
      key: 'to',
      title: w.to,
      names: true,
      cell: ({ personName, to }) => (
        <>
          {personName && <span className="soft">{personName}, </span>}
          {to}
        </>
      ),
    },
    { key: 'what', title: w.what, cell: ({ template }) => w.letters[template] ?? template.replaceAll('_', ' ') },
    { key: 'state', title: w.state, cell: (mail) => <Standing mail={mail} /> },
    {
      key: 'when',
      title: w.when,
      cell: ({ sentAt, dueAt, createdAt, state }) => (
        <Time at={sentAt ?? (state === 'queued' ? dueAt : createdAt)} as="moment" />
      ),
    },
    {
      key: 'act',
      title: <span className="unseen">{w.act}</span>,
      cell: ({ id, state }) => state === 'failed' && <Again id={id} />,
    },
  ];
  return <Table caption={w.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Standing({ mail: { state, attempts, lastError, personName } }: { mail: Mail }) {
  const w = useWords(mailsWords);
  return (
    <>
      <Chip tone={tones[state] ?? 'plain'}>{w.states[state]}</Chip>
      {state === 'failed' && (
        <>
          {' '}
          {w.tries(attempts)}
          {lastError && `: ${lastError}`}
          <p className="soft small">{personName ? w.fixPerson(personName) : w.fixOther}</p>
        </>
      )}
    </>
  );
}

function Again({ id }: { id: string }) {
  const w = useWords(mailsWords);
  const [error, setError] = useState<unknown>(null);
  const again = $api.useMutation('post', '/api/mails/{id}/redelivery');
  const press = async () => {
    setError(null);
    try {
      await again.mutateAsync({ params: { path: { id } } });
      toast(w.queued);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <Button look="quiet" compact onPress={press}>
        {w.again}
      </Button>
      <Failure error={error} />
    </>
  );
}
