import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { edge, Patterns, plain, striped } from './patterns.js';

interface Props {
  rows: readonly { name: string; p50: number | null; p90: number | null }[];
  p50: string;
  p90: string;
}

export default function StagesChart({ rows, p50, p90 }: Props) {
  return (
    <ResponsiveContainer width="100%" height={Math.max(200, 60 + rows.length * 52)}>
      <BarChart data={[...rows]} layout="vertical" accessibilityLayer={false} barGap={2}>
        <Patterns />
        <CartesianGrid horizontal={false} stroke="var(--rule)" />
        <XAxis type="number" stroke="var(--line)" allowDecimals={false} />
        <YAxis type="category" dataKey="name" width={130} stroke="var(--line)" tickLine={false} />
        <Legend />
        <Bar dataKey="p50" name={p50} fill={plain} stroke={edge} isAnimationActive={false} />
        <Bar dataKey="p90" name={p90} fill={striped} stroke={edge} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
