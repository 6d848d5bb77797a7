import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { edge, Patterns, plain, striped } from './patterns.js';

interface Props {
  rows: readonly { name: string; read: number; open: number }[];
  names: { read: string; open: string };
}

export default function LoadChart({ rows, names }: Props) {
  return (
    <ResponsiveContainer width="100%" height={Math.max(200, 60 + rows.length * 48)}>
      <BarChart data={[...rows]} layout="vertical" accessibilityLayer={false} barGap={2}>
        <Patterns />
        <CartesianGrid horizontal={false} stroke="var(--rule)" />
        <XAxis type="number" stroke="var(--line)" allowDecimals={false} />
        <YAxis type="category" dataKey="name" width={130} stroke="var(--line)" tickLine={false} />
        <Legend />
        <Bar dataKey="read" name={names.read} fill={plain} stroke={edge} isAnimationActive={false} />
        <Bar dataKey="open" name={names.open} fill={striped} stroke={edge} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
