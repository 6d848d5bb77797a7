import { Link } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Facts } from '../../kit/page/facts.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { RegularForm } from './regular-form.js';
import { regularWords } from './regular.words.js';

type View = Api['RegularReconciliationView'];

/** When the ledger is compared by itself, what the last time found, and the extract that waits for the next. */
export function Regular() {
  const w = useWords(regularWords);
  const maySet = useHas('registrar');
  const regular = $api.useQuery('get', '/api/reconciliation-schedule');
  return (
    <Card title={w.title}>
      <Asked query={regular}>
        {(view) => (
          <>
            <Rhythm schedule={view.schedule} />
            {view.schedule && <State view={view} schedule={view.schedule} />}
            {maySet && (
              <Disclosure title={view.schedule ? w.change : w.set}>
                <RegularForm schedule={view.schedule} />
              </Disclosure>
            )}
            {maySet && view.schedule && (
              <div>
                <End />
              </div>
            )}
          </>
        )}
      </Asked>
    </Card>
  );
}

function Rhythm({ schedule }: Pick<View, 'schedule'>) {
  const w = useWords(regularWords);
  const { hour } = useFormat();
  if (!schedule) return <p>{w.off}</p>;
  const at = hour(schedule.hour);
  return <p>{schedule.weekday === null ? w.day(at) : w.week(schedule.weekday, at)}</p>;
}

function State({ view: { last, extract }, schedule }: { view: View; schedule: Api['ScheduleView'] }) {
  const w = useWords(regularWords);
  return (
    <Facts
      facts={[
        [w.next, <Time at={schedule.nextAt} as="moment" />],
        [w.last, last ? <Last last={last} /> : w.never],
        [w.waiting, extract ? <Waiting extract={extract} /> : w.noneWaits],
        [w.mails, schedule.alwaysMail ? w.mailsAlways : w.mailsDiffer],
        [w.setBy, schedule.setByName ?? w.somebody],
      ]}
    />
  );
}

function Waiting({ extract }: { extract: Api['ExtractView'] }) {
  const w = useWords(regularWords);
  const { number } = useFormat();
  return (
    <>
      {w.leftBy(number(extract.rows), extract.leftByName ?? w.integration)}, <Time at={extract.leftAt} />
    </>
  );
}

function Last({ last }: { last: Api['LastRunView'] }) {
  const w = useWords(regularWords);
  const { reconciliationId, awardedNotPosted, postedNotAwarded, differs } = last;
  return (
    <>
      <Time at={last.at} as="moment" />
      {': '}
      {reconciliationId === null ? (
        w.noExtract
      ) : (
        <Link to="/reconciliations/$reconciliationId" params={{ reconciliationId }}>
          {w.differences(awardedNotPosted + postedNotAwarded + differs)}
        </Link>
      )}
    </>
  );
}

function End() {
  const w = useWords(regularWords);
  const { mutateAsync } = $api.useMutation('delete', '/api/reconciliation-schedule');
  return (
    <Confirm compact label={w.end} title={w.endTitle} act={w.end} actLook="stop" onConfirm={() => mutateAsync({})}>
      <p>{w.endWhy}</p>
    </Confirm>
  );
}
