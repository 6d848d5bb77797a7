import type { Api } from '../../api/client.js';
import { Table } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { pointsOf, type Content } from '../content.rules.js';
import { rubricWords } from '../rubric.words.js';

type Difference = Api['Difference'];

/** What differs between two versions, one thing a row. */
export function Differences({ content, differences }: { content: Content; differences: readonly Difference[] }) {
  const w = useWords(rubricWords);
  const aboutOf = useAbout(content);
  if (differences.length === 0) return <p>{w.same}</p>;
  const rows = differences.map((difference, place) => ({ ...difference, key: String(place) }));
  const said = (property: string | null, value: string | null) => {
    if (value === null || value === '') return w.nothing;
    return property === 'score' || property === 'minimumMean' ? pointsOf(Number(value)) : value;
  };
  return (
    <Table
      caption={w.versions}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'what', title: w.what, names: true, cell: aboutOf },
        {
          key: 'before',
          title: w.before,
          cell: ({ change, property, before }) =>
            change === 'changed' ? <del>{said(property, before)}</del> : w.changes[change],
        },
        {
          key: 'after',
          title: w.after,
          cell: ({ change, property, after }) => (change === 'changed' ? <ins>{said(property, after)}</ins> : ''),
        },
      ]}
    />
  );
}

/** “Criterion “Plans work”, weight”: what a difference is about, by the names of the newer version. */
function useAbout({ criteria, levels }: Content): (difference: Difference) => string {
  const w = useWords(rubricWords);
  const titleIn = (list: readonly { id: string; title: string }[], id: string) =>
    list.find((one) => one.id === id)?.title || id;
  const propertyOf = (property: string) => {
    const level = /^descriptor (.+)$/.exec(property)?.[1];
    return level === undefined ? (w.properties[property] ?? property) : w.descriptorOf(titleIn(levels, level));
  };
  return ({ about, property }) => {
    const [noun, id = ''] = about.split(' ');
    const what =
      noun === 'criterion'
        ? w.ofCriterion(titleIn(criteria, id))
        : noun === 'level'
          ? w.ofLevel(titleIn(levels, id))
          : w.ofThreshold;
    return property === null ? what : `${what}, ${propertyOf(property)}`;
  };
}
