import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { Editor } from './editor.js';
import { useMailName } from './mail-name.js';
import { templateWords } from './template.words.js';

/** One mail: its words in each language, as they are and as they are read. */
export function TemplatePage() {
  const { name } = useParams({ from: '/shell/templates/$name' });
  const template = $api.useQuery('get', '/api/mail-templates/{name}', { params: { path: { name } } });
  return <Asked query={template}>{(view) => <Template view={view} />}</Asked>;
}

function Template({ view }: { view: Api['MailTemplateView'] }) {
  const w = useWords(templateWords);
  const mail = useMailName();
  const navigate = useNavigate();
  const { language = 'en' } = useSearch({ from: '/shell/templates/$name' });
  const wording = view.wordings.find((one) => one.language === language)!;
  return (
    <Page
      title={mail.name(view.name)}
      width="wide"
      back={<Link to="/templates">{w.back}</Link>}
      lead={w.lead(mail.to(view.name))}
    >
      <FieldGroup dense label={w.language}>
        {view.wordings.map((one) => (
          <Choice
            key={one.language}
            type="radio"
            name="language"
            label={w.languages[one.language]}
            checked={one.language === language}
            onChange={() =>
              navigate({
                to: '/templates/$name',
                params: { name: view.name },
                search: { language: one.language },
                replace: true,
              })
            }
          />
        ))}
      </FieldGroup>
      <Editor key={`${view.name} ${language}`} template={view} wording={wording} />
    </Page>
  );
}
