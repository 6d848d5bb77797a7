import { useSearch } from '@tanstack/react-router';
import { useSession } from '../account/session.js';
import { Button } from '../kit/action/button.js';
import { Page } from '../kit/page/page.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { AgreementFigure } from './agreement-figure.js';
import { FlowFigure } from './flow-figure.js';
import { Forecast } from './forecast.js';
import { InsightsFilters } from './insights-filters.js';
import { figuresQuery } from './insights-search.js';
import { insightsWords } from './insights.words.js';
import { LoadFigure } from './load-figure.js';
import { OutcomesFigure } from './outcomes-figure.js';
import styles from './report.module.css';
import { SavingsFigure } from './savings-figure.js';
import { StagesFigure } from './stages-figure.js';

/** Reports: each a sentence, a picture and its numbers, all for the same claims and days. */
export function InsightsPage() {
  const w = useWords(insightsWords);
  const format = useFormat();
  const search = useSearch({ from: '/shell/insights' });
  const zone = useSession().institution?.timeZone ?? 'UTC';
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  const query = figuresQuery(search, today);
  const [from, until] = [query.from ?? today, query.until ?? today];
  return (
    <Page
      title={w.title}
      width="wide"
      lead={w.lead(format.calendarDay(from), format.calendarDay(until))}
      actions={
        <Button look="quiet" compact onPress={() => window.print()}>
          {w.print}
        </Button>
      }
    >
      <InsightsFilters search={search} />
      <div className={styles.figures}>
        <Forecast query={query} by={search.by} />
        <StagesFigure query={query} />
        <FlowFigure query={query} />
        <LoadFigure query={query} />
        <AgreementFigure query={query} />
        <OutcomesFigure query={query} />
        <SavingsFigure query={query} />
      </div>
    </Page>
  );
}
