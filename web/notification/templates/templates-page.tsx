import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip } from '../../kit/status/status.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { useMailName } from './mail-name.js';
import { templatesWords } from './templates.words.js';

/** Every mail that the product sends for the college, and whose words it has. */
export function TemplatesPage() {
  const w = useWords(templatesWords);
  const templates = $api.useQuery('get', '/api/mail-templates');
  return (
    <Page title={w.title} lead={w.lead}>
      <Asked query={templates}>{(rows) => <Mails rows={rows} />}</Asked>
    </Page>
  );
}

function Mails({ rows }: { rows: readonly Api['MailTemplateView'][] }) {
  const w = useWords(templatesWords);
  const mail = useMailName();
  return (
    <Table
      caption={w.caption}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        {
          key: 'mail',
          title: w.mail,
          names: true,
          cell: ({ name }) => (
            <Link to="/templates/$name" params={{ name }}>
              {mail.name(name)}
            </Link>
          ),
        },
        { key: 'to', title: w.goesTo, cell: ({ name }) => mail.to(name) },
        { key: 'wording', title: w.wording, cell: ({ wordings }) => <Whose wordings={wordings} /> },
      ]}
    />
  );
}

function Whose({ wordings }: Pick<Api['MailTemplateView'], 'wordings'>) {
  const w = useWords(templatesWords);
  const format = useFormat();
  const theirs = wordings.filter(({ version }) => version > 0).map(({ language }) => w.languages[language]);
  return theirs.length === 0 ? w.ours : <Chip tone="act">{w.theirs(format.list(theirs))}</Chip>;
}
