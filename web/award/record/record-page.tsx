import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useSession } from '../../account/session.js';
import { Statements } from '../../letter/statement/statements.js';
import { OwnCredentials } from '../../credential/holding/own-credentials.js';
import { OwnStacks } from '../../credential/holding/own-stacks.js';
import { OwnDisclosures } from '../../disclosure/own-disclosures.js';
import { TakeoutCard } from '../../takeout/takeout-card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Awards } from './awards.js';
import { DecisionsMade } from './decisions-made.js';
import { Imported } from './imported.js';
import { LimitsLeft } from './limits-left.js';
import { Programs } from './programs.js';
import { recordWords } from './record.words.js';

/** A learner's own record: what was awarded and how far it is, what was decided, what they hold besides, what limits leave. */
export function RecordPage() {
  const record = $api.useQuery('get', '/api/record');
  return <Asked query={record}>{(known) => <OwnRecord record={known} />}</Asked>;
}

function OwnRecord({ record }: { record: Api['LearnerRecord'] }) {
  const w = useWords(recordWords);
  const format = useFormat();
  const { person } = useSession();
  const { holder, held, heldByPriorLearning, asOf } = record;
  const all = w.credits(format.credits(held));
  const prior = format.credits(heldByPriorLearning);
  const lead =
    heldByPriorLearning === held && prior !== '0'
      ? w.leadAll(all)
      : prior === '0'
        ? w.lead(all)
        : w.leadPrior(all, prior);
  return (
    <Page
      title={w.title}
      lead={<p>{lead}</p>}
      actions={
        <Button look="quiet" onPress={() => window.print()}>
          {w.print}
        </Button>
      }
    >
      <p className="soft small">
        {w.holder(holder.name, holder.studentId, holder.institution)}. {w.asOf(format.moment(asOf))}.
      </p>
      <Columns
        aside={
          <>
            <LimitsLeft limits={record.limits} />
            <Programs programs={record.programs} />
            <TakeoutCard />
          </>
        }
      >
        <Awards awards={record.awards} />
        {record.awards.length > 0 && <Statements learnerId={person.id} />}
        <OwnCredentials awards={record.awards} />
        <OwnStacks />
        <DecisionsMade decisions={record.decisions} />
        <Imported credits={record.imported} />
        <OwnDisclosures />
      </Columns>
    </Page>
  );
}
