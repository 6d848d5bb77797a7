import { Link, useParams } from '@tanstack/react-router';
import { api, given, type Api } from '../../api/client.js';
import { asTable } from '../../api/table.js';
import { useForeseen, useImported } from '../../kit/import/counts.js';
import { Import } from '../../kit/import/import.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { RosterOffer } from '../../roster/roster-offer.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';
import styles from './catalog-import.module.css';
import { kindOf, type CatalogKind } from './kinds.js';

type Answer = Promise<{ data?: Api['ImportView']; error?: unknown }>;
type Sent = ReturnType<typeof asTable> & { params: { query: { dryRun: 'true' | 'false' } } };

const routes: Record<CatalogKind, (sent: Sent) => Answer> = {
  course: (sent) => api.POST('/api/courses/import', sent),
  subject: (sent) => api.POST('/api/subjects/import', sent),
  program: (sent) => api.POST('/api/programs/import', sent),
  term: (sent) => api.POST('/api/terms/import', sent),
};

const lists = { course: '/courses', subject: '/subjects', program: '/programs', term: '/terms' } as const;

const examples: Record<CatalogKind, string> = {
  course: `code,title,subject,credits,outcomes
BUS101,Introduction to Business,BUS,3,"Explains how markets work
Reads a balance sheet"
BUS210,Supervision,BUS,1-3,"Plans the work of a team"`,
  subject: `code,title
BUS,Business
CIT,Computing`,
  program: `code,title,credits
AS,Associate in Science,60
CERT,Certificate in Supervision,24`,
  term: `code,title,starts_on,ends_on
2027SP,Spring 2027,2027-01-20,2027-05-15`,
};

/** A list of the catalogue by file, tried out first. */
export function CatalogImportPage() {
  const kind = kindOf(useParams({ from: '/shell/catalog/$kind/import' }).kind);
  const w = useWords(catalogWords);
  const foreseen = useForeseen();
  const imported = useImported();
  const send = (dryRun: 'true' | 'false') => (file: File) =>
    given(routes[kind]({ params: { query: { dryRun } }, ...asTable(file) }));
  const along = ({ alongside }: Api['ImportView']) => w.newSubjects(alongside['subjects'] ?? 0);
  return (
    <Page
      title={w.importTitle[kind]}
      width="narrow"
      lead={<p>{w.importLead}</p>}
      back={<Link to={lists[kind]}>{w.back[kind]}</Link>}
    >
      <Import
        key={kind}
        label={w.importLabel}
        hint={w.importColumns[kind]}
        judge={send('true')}
        foresee={(view) => {
          const counts = foreseen(view);
          return counts && counts + along(view);
        }}
        apply={send('false')}
        done={(view) => imported(view) + along(view)}
      />
      {kind === 'course' && <RosterOffer />}
      <Card title={w.example}>
        <pre className={styles.example}>{examples[kind]}</pre>
      </Card>
    </Page>
  );
}
