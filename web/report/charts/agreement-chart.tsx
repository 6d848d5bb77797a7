import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { edge, Patterns, plain, striped } from './patterns.js';

interface Props {
  /** `adjacent`: what the next level adds to `exact`. Shares of 1. */
  rows: readonly { name: string; exact: number; adjacent: number }[];
  names: { exact: string; adjacent: string };
  percent: (share: number) => string;
}

export default function AgreementChart({ rows, names, percent }: Props) {
  return (
    <ResponsiveContainer width="100%" height={Math.max(200, 60 + rows.length * 36)}>
      <BarChart data={[...rows]} layout="vertical" accessibilityLayer={false}>
        <Patterns />
        <CartesianGrid horizontal={false} stroke="var(--rule)" />
        <XAxis type="number" domain={[0, 1]} tickFormatter={percent} stroke="var(--line)" />
        <YAxis type="category" dataKey="name" width={150} stroke="var(--line)" tickLine={false} />
        <Legend />
        <Bar dataKey="exact" stackId="a" name={names.exact} fill={plain} stroke={edge} isAnimationActive={false} />
        <Bar
          dataKey="adjacent"
          stackId="a"
          name={names.adjacent}
          fill={striped}
          stroke={edge}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
