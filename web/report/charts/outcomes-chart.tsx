import { Bar, BarChart, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { crossed, dotted, edge, Patterns, plain, striped } from './patterns.js';

const fills = { full: plain, reduced: striped, alternative: dotted, none: crossed } as const;
type Outcome = keyof typeof fills;

interface Props {
  rows: readonly ({ name: string } & Record<Outcome, number>)[];
  names: Record<Outcome, string>;
  percent: (share: number) => string;
}

/** Each group as one bar of 100 percent. */
export default function OutcomesChart({ rows, names, percent }: Props) {
  return (
    <ResponsiveContainer width="100%" height={Math.max(180, 70 + rows.length * 40)}>
      <BarChart data={[...rows]} layout="vertical" stackOffset="expand" accessibilityLayer={false}>
        <Patterns />
        <XAxis type="number" tickFormatter={percent} stroke="var(--line)" />
        <YAxis type="category" dataKey="name" width={150} stroke="var(--line)" tickLine={false} />
        <Legend />
        {(Object.keys(fills) as Outcome[]).map((outcome) => (
          <Bar
            key={outcome}
            dataKey={outcome}
            stackId="all"
            name={names[outcome]}
            fill={fills[outcome]}
            stroke={edge}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
