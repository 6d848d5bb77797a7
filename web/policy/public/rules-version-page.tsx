import { Link, useParams } from '@tanstack/react-router';
import { OpenPage } from '../../account/open/open-page.js';
import { $api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { AtAGlance } from './at-a-glance.js';
import { collegeWords } from './college.words.js';
import { RulesText } from './rules-text.js';
import { WithoutPolicy } from './without-policy.js';

/** One published version of a college's rules: of now, of earlier, or of days to come. */
export function RulesVersionPage() {
  const { code, version } = useParams({ from: '/colleges/$code/rules/$version' });
  const w = useWords(collegeWords);
  const { calendarDay } = useFormat();
  const path = { code, versionNo: Number(version) };
  const policy = $api.useQuery('get', '/api/institutions/{code}/policies/{versionNo}', { params: { path } });
  return (
    <OpenPage college={policy.data?.institution.name}>
      <WithoutPolicy error={policy.error}>
        <Asked query={policy}>
          {(read) => (
            <Page
              title={w.rulesOf(read.versionNo)}
              windowTitle={`${w.rulesOf(read.versionNo)}: ${read.institution.name}`}
              lead={<p>{w.rulesBegin(read.standing === 'upcoming', calendarDay(read.inForceFrom))}</p>}
              back={
                <Link to="/colleges/$code" params={{ code }}>
                  {w.back(read.institution.name)}
                </Link>
              }
            >
              <Columns aside={<AtAGlance policy={read} />}>
                <Card title={w.rules}>
                  <RulesText knobs={read.knobs} />
                </Card>
              </Columns>
            </Page>
          )}
        </Asked>
      </WithoutPolicy>
    </OpenPage>
  );
}
