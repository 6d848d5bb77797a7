import { Link } from '@tanstack/react-router';
import { api, given, type Api } from '../../api/client.js';
import { asTable } from '../../api/table.js';
import { Import } from '../../kit/import/import.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { RosterOffer } from '../../roster/roster-offer.js';
import { useWords } from '../../words/words.js';
import { memberWords } from './members.words.js';
import styles from './people-import.module.css';

const example = `name,email,roles,student_id
Dana Okafor,dana.okafor@college.edu,"coordinator, approver",
Lee Moreau,lee.moreau@college.edu,reviewer,
Sam Ortiz,sam.ortiz@mail.example,learner,0042`;

/** People by file: invitations and roles, tried out first. */
export function PeopleImportPage() {
  const w = useWords(memberWords);
  const send = (dryRun: boolean) => (file: File) =>
    given<Api['ImportView']>(
      api.POST('/api/members/import', { params: { query: { dryRun: dryRun ? 'true' : 'false' } }, ...asTable(file) }),
    );
  const mailsOf = ({ alongside }: Api['ImportView']) => (alongside as Record<string, number>)['mails'] ?? 0;
  return (
    <Page
      title={w.importTitle}
      width="narrow"
      lead={<p>{w.importExplained}</p>}
      back={<Link to="/members">{w.backToPeople}</Link>}
    >
      <Import
        label={w.importLabel}
        hint={w.importHint}
        judge={send(true)}
        foresee={(view) =>
          view.created + view.changed === 0
            ? null
            : w.wouldDo(view.created, view.changed, mailsOf(view), view.unchanged)
        }
        act={w.importAct}
        apply={send(false)}
        done={(view) => w.did(view.created, view.changed, mailsOf(view))}
      />
      <RosterOffer />
      <Card title={w.example}>
        <pre className={styles.example}>{example}</pre>
      </Card>
    </Page>
  );
}
