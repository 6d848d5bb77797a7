import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRoleWords } from '../account/members/roles.js';
import { api, given, type Api } from '../api/client.js';
import { asTable } from '../api/table.js';
import { Choice } from '../kit/form/inputs.js';
import { Import } from '../kit/import/import.js';
import { Page } from '../kit/page/page.js';
import { Table } from '../kit/table/table.js';
import { useWords } from '../words/words.js';
import { rosterWords } from './roster.words.js';

type Roster = Api['RosterView'];

/** So many invitations leave with one import. */
const mostInvitations = 1000;

/** People and courses as the student information system exports them, tried out first. */
export function RosterPage() {
  const w = useWords(rosterWords);
  const [invite, setInvite] = useState(false);
  const send = (dryRun: boolean) => (file: File) =>
    given<Roster>(
      api.POST('/api/roster/import', {
        params: { query: { dryRun: dryRun ? 'true' : 'false', invite: invite ? 'true' : 'false' } },
        ...asTable(file),
      }),
    );
  const invitedOf = (roster: Roster) => (invite ? Math.min(roster.people?.strangers ?? 0, mostInvitations) : 0);
  return (
    <Page title={w.title} width="narrow" lead={<p>{w.lead}</p>} back={<Link to="/members">{w.back}</Link>}>
      <p>
        {w.unsure}{' '}
        <a href="/api/roster/example" download>
          {w.example}
        </a>
      </p>
      <Choice
        type="checkbox"
        label={w.invite}
        hint={w.inviteHint}
        checked={invite}
        onChange={({ currentTarget }) => setInvite(currentTarget.checked)}
      />
      <Import
        label={w.label}
        hint={w.hint}
        accept=".zip,.csv,application/zip,text/csv"
        judge={send(true)}
        foresee={(roster) =>
          changesOf(roster, invitedOf(roster)) === 0 ? null : <Foreseen roster={roster} invited={invitedOf(roster)} />
        }
        nothing={(roster) => (leavesOut(roster) ? <Foreseen roster={roster} invited={0} /> : null)}
        also={({ roles }) => <Roles roles={roles} />}
        act={w.act}
        apply={send(false)}
        done={(roster) => <Done roster={roster} />}
      />
    </Page>
  );
}

const changesOf = ({ people, courses }: Roster, invited: number): number =>
  invited + (people?.changed ?? 0) + (courses ? courses.created + courses.changed : 0);

const leavesOut = ({ people }: Roster): boolean =>
  people !== null && people.strangers + people.inactive + people.leftOut > 0;

function Foreseen({ roster: { people, courses }, invited }: { roster: Roster; invited: number }) {
  const w = useWords(rosterWords);
  return (
    <>
      {people && <p>{w.people({ ...people, invited })}</p>}
      {people && people.strangers > invited && <p>{w.strangers(people.strangers - invited)}</p>}
      {people && people.inactive > 0 && <p>{w.inactive(people.inactive)}</p>}
      {people && people.leftOut > 0 && <p>{w.leftOut(people.leftOut)}</p>}
      {courses && <p>{w.courses(courses)}</p>}
      {courses && courses.created > 0 && <p>{w.waiting}</p>}
    </>
  );
}

function Done({ roster: { people, courses } }: { roster: Roster }) {
  const w = useWords(rosterWords);
  return (
    <>
      {people && <p>{w.peopleDone(people)}</p>}
      {people && people.strangers > people.invited && <p>{w.strangers(people.strangers - people.invited)}</p>}
      {courses && <p>{w.coursesDone(courses)}</p>}
    </>
  );
}

function Roles({ roles }: { roles: Roster['roles'] }) {
  const w = useWords(rosterWords);
  const called = useRoleWords();
  if (roles.length === 0) return null;
  return (
    <>
      <Table
        caption={w.roles}
        captionUnseen={false}
        rows={roles}
        keyOf={({ role }) => role}
        columns={[
          { key: 'role', title: w.role, names: true, cell: ({ role }) => role },
          { key: 'people', title: w.count, numeric: true, cell: ({ people }) => people },
          { key: 'becomes', title: w.becomes, cell: ({ becomes }) => (becomes ? called[becomes] : w.none) },
        ]}
      />
      <p className="soft small">{w.never}</p>
    </>
  );
}
