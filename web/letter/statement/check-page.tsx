import { Link, useParams } from '@tanstack/react-router';
import { OpenPage } from '../../account/open/open-page.js';
import { $api } from '../../api/client.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { NumberForm } from './number-form.js';
import { statementWords } from './statement.words.js';

/** Where somebody who was given a statement types its number. */
export function CheckPage() {
  const { code } = useParams({ from: '/colleges/$code/statements' });
  const w = useWords(statementWords);
  const college = $api.useQuery('get', '/api/institutions/{code}', { params: { path: { code } } });
  return (
    <OpenPage college={college.data?.name}>
      <Asked query={college}>
        {({ name }) => (
          <Page
            title={w.checkTitle}
            lead={<p>{w.checkLead(name)}</p>}
            width="narrow"
            back={
              <Link to="/colleges/$code" params={{ code }}>
                {name}
              </Link>
            }
          >
            <NumberForm code={code} />
          </Page>
        )}
      </Asked>
    </OpenPage>
  );
}
