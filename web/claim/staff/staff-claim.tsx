import { Link } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { Seats } from '../../assignment/assign/seats.js';
import { Button } from '../../kit/action/button.js';
import { Columns, Page } from '../../kit/page/page.js';
import { SharedWords } from '../../similarity/shared-words.js';
import { useWords } from '../../words/words.js';
import { Appeals } from './appeals.js';
import { Dates } from './dates.js';
import { History } from './history.js';
import { Mails } from './mails.js';
import { Moves } from './moves.js';
import { Questions } from './questions.js';
import { StaffFacts } from './staff-facts.js';
import { staffWords } from './staff.words.js';
import { Standing } from './standing.js';
import { UnusableFiles } from './unusable-files.js';
import { WhatWasSent } from './what-was-sent.js';

/** In milliseconds: what the system does by itself, such as asking reviewers, shows soon after. */
const often = 5000;

/** One claim as the college's case: where it stands, what can be done, and everything that happened. */
export function StaffClaim({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(staffWords);
  const looksAfter = useHas('coordinator', 'approver', 'admin', 'auditor');
  const surroundings = $api.useQuery(
    'get',
    '/api/cases/{id}',
    { params: { path: { id: claim.id } } },
    { enabled: looksAfter, refetchInterval: often },
  ).data;
  const { target, reference, learner } = claim;
  return (
    <Page
      title={`${target.courseCode ?? target.title} · ${reference.slice(-4)}`}
      windowTitle={`${target.courseCode ?? target.title} · ${reference.slice(-4)}, ${learner.name}`}
      width="wide"
      back={looksAfter && <Link to="/claims">{w.back}</Link>}
      lead={surroundings && <Standing view={surroundings} />}
      actions={
        <Button look="quiet" compact onPress={() => window.print()}>
          {w.print}
        </Button>
      }
    >
      <Columns
        aside={
          <>
            {surroundings && <Dates deadlines={surroundings.deadlines} />}
            {looksAfter && <Seats claimId={claim.id} often={often} />}
            {surroundings && <Mails mails={surroundings.mails} />}
          </>
        }
      >
        {surroundings && <UnusableFiles claim={claim} view={surroundings} />}
        <Moves claim={claim} />
        <StaffFacts claim={claim} />
        <WhatWasSent claim={claim} />
        <SharedWords claimId={claim.id} />
        <Questions requests={claim.informationRequests} />
        <Appeals claimId={claim.id} />
        <History claimId={claim.id} often={often} />
      </Columns>
    </Page>
  );
}
