import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { useHas } from '../session.js';
import { memberWords } from './members.words.js';
import { MemberForm } from './member-form.js';
import { useRoleWords } from './roles.js';

/** One member: roles, student id, and the way out and back in. */
export function MemberPage() {
  const { personId } = useParams({ from: '/shell/members/$personId' });
  const member = $api.useQuery('get', '/api/members/{personId}', { params: { path: { personId } } });
  return <Asked query={member}>{(view) => <Member key={view.version} member={view} />}</Asked>;
}

function Member({ member }: { member: Api['MemberView'] }) {
  const { personId, name, email, roles, studentId, status, startedAt, endedAt } = member;
  const w = useWords(memberWords);
  const names = useRoleWords();
  const format = useFormat();
  const isAdmin = useHas('admin');
  const since = endedAt ? w.memberLeft(format.day(endedAt)) : w.memberSince(format.day(startedAt));
  return (
    <Page
      title={name}
      lead={<p>{since}</p>}
      back={<Link to="/members">{w.backToPeople}</Link>}
      actions={isAdmin && (status === 'active' ? <End member={member} /> : <Resume personId={personId} />)}
    >
      <Facts
        facts={[
          [w.email, <a href={`mailto:${email}`}>{email}</a>],
          [w.rolesTitle, roles.map((role) => names[role]).join(', ')],
          [w.studentId, studentId],
        ]}
      />
      {isAdmin && status === 'active' && (
        <Card title={w.editTitle}>
          <MemberForm member={member} />
        </Card>
      )}
    </Page>
  );
}

function End({ member: { personId, name, moves } }: { member: Api['MemberView'] }) {
  const w = useWords(memberWords);
  const { mutateAsync } = $api.useMutation('delete', '/api/members/{personId}');
  return (
    <Confirm
      label={w.end}
      refusals={moves.end}
      title={w.endTitle(name)}
      act={w.endAct}
      actLook="stop"
      onConfirm={() => mutateAsync({ params: { path: { personId } } })}
    >
      <p>{w.endExplained}</p>
    </Confirm>
  );
}

function Resume({ personId }: { personId: string }) {
  const w = useWords(memberWords);
  const { mutateAsync } = $api.useMutation('post', '/api/members/{personId}/resumption');
  return (
    <Button
      onPress={async () => {
        await mutateAsync({ params: { path: { personId } } });
        toast(w.resumed);
      }}
    >
      {w.resume}
    </Button>
  );
}
