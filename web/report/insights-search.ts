export const periods = ['quarter', 'half', 'year', 'own'] as const;
export type Period = (typeof periods)[number];

/** What the address of the page says. */
export interface InsightsSearch {
  period?: Period;
  from?: string;
  until?: string;
  subjectId?: string;
  programId?: string;
  /** The day of the forecast. */
  by?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const id = /^[0-9a-f-]{36}$/;

/** Reads the address; what makes no sense there is left out. */
export function readInsightsSearch(search: Record<string, unknown>): InsightsSearch {
  const text = (key: string, shape: RegExp) => {
    const value = search[key];
    return typeof value === 'string' && shape.test(value) ? { [key]: value } : {};
  };
  const period = periods.find((one) => one === search['period']);
  return {
    ...(period ? { period } : {}),
    ...text('from', day),
    ...text('until', day),
    ...text('subjectId', id),
    ...text('programId', id),
    ...text('by', day),
  };
}

const lengths = { quarter: 90, half: 182, year: 365 } as const;

/** What the reports are asked for. `today`: the institution's calendar day. */
export function figuresQuery({ period = 'half', from, until, subjectId, programId }: InsightsSearch, today: string) {
  const days =
    period === 'own'
      ? { ...(from ? { from } : {}), ...(until ? { until } : {}) }
      : { from: daysBefore(today, lengths[period] - 1), until: today };
  return { ...days, ...(subjectId ? { subjectId } : {}), ...(programId ? { programId } : {}) };
}

export type FiguresQuery = ReturnType<typeof figuresQuery>;

function daysBefore(end: string, days: number): string {
  return new Date(Date.parse(`${end}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
