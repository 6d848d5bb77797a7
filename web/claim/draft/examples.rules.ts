/** Kinds of outcomes, each with an example of a good answer. */
export const exampleKinds = ['people', 'plan', 'safety', 'numbers', 'know', 'notice', 'make'] as const;
export type ExampleKind = (typeof exampleKinds)[number];

const marks: readonly [ExampleKind, RegExp][] = [
  ['safety', /safe|hazard|risk|regulat|\blaws?\b|legal|licens|sanit|hygien|ethic|complian|rights|report/i],
  ['numbers', /budget|account|cost|measur|calculat|data|quer|record|inventory|statement|number|financ|math|payroll/i],
  ['notice', /observ|recogni|assess|diagnos|fault|inspect|identif|evaluat|analy|troubleshoot|document/i],
  [
    'people',
    /team|lead|feedback|train|coach|conflict|communicat|famil|customer|guest|client|present|interview|motivat|culture/i,
  ],
  ['plan', /plan|schedul|organi|project|prioriti|menu|coordinat|manag/i],
  ['know', /explain|theor|compare|describe|trace|defin|principle|concept|understand|relate|discuss|history/i],
];

/** Which example helps most with an outcome, by the words that it is told in. */
export function exampleFor(title: string): ExampleKind {
  return marks.find(([, words]) => words.test(title))?.[0] ?? 'make';
}
