import { Bar, CartesianGrid, ComposedChart, Legend, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { edge, Patterns, plain, striped } from './patterns.js';

interface Props {
  rows: readonly { name: string; came: number; decided: number; open: number }[];
  names: { came: string; decided: string; open: string };
}

export default function FlowChart({ rows, names }: Props) {
  return (
    <ResponsiveContainer width="100%" height={320}>
      <ComposedChart data={[...rows]} accessibilityLayer={false} barGap={1}>
        <Patterns />
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="name" stroke="var(--line)" tickLine={false} minTickGap={24} />
        <YAxis stroke="var(--line)" allowDecimals={false} width={32} />
        <Legend />
        <Bar dataKey="came" name={names.came} fill={striped} stroke={edge} isAnimationActive={false} />
        <Bar dataKey="decided" name={names.decided} fill={plain} stroke={edge} isAnimationActive={false} />
        <Line
          dataKey="open"
          name={names.open}
          stroke="var(--warn)"
          strokeWidth={2.5}
          strokeDasharray="6 3"
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
