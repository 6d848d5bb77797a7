import type { Block } from './examination.js';
import { readXml } from './xml.js';

/** A chart as the table of what it shows (DrawingML charts, ECMA-376 part 1, section 21.2): a row for each of its points. */
export function chartTable(xml: string): Block[] {
  const series: { name: string; categories: string[]; values: string[] }[] = [];
  const path: string[] = [];
  let point = 0;
  readXml(xml, {
    open(name, attribute) {
      path.push(name);
      if (name === 'ser') series.push({ name: '', categories: [], values: [] });
      if (name === 'pt') point = Number(attribute('idx') ?? 0);
    },
    close: () => void path.pop(),
    text(text) {
      const one = series.at(-1);
      if (!one || path.at(-1) !== 'v' || point > mostPoints) return;
      if (path.includes('tx')) one.name += text;
      else if (path.includes('cat') || path.includes('xVal')) one.categories[point] = text;
      else if (path.includes('val') || path.includes('yVal')) one.values[point] = text;
    },
  });
  const [first] = series;
  if (!first) return [];
  const length = Math.max(...series.flatMap(({ categories, values }) => [categories.length, values.length]));
  const rows = Array.from({ length }, (_, at) => [
    first.categories[at] ?? '',
    ...series.map(({ values }) => values[at] ?? ''),
  ]);
  return [{ kind: 'table', rows: [['', ...series.map(({ name }) => name)], ...rows] }];
}

const mostPoints = 1000;

/** A diagram (“SmartArt”) as the words in its shapes, in the order in which they were written. */
export function diagramPoints(xml: string): Block[] {
  const points: string[] = [];
  let runs = 0;
  readXml(xml, {
    open(name) {
      if (name === 'pt') points.push('');
      if (name === 't') runs += 1;
    },
    close(name) {
      if (name === 't') runs -= 1;
    },
    text(text) {
      if (runs > 0 && points.length > 0) points[points.length - 1] += text;
    },
  });
  return points.filter((text) => text.trim()).map((text) => ({ kind: 'point', level: 1, text: text.trim() }));
}
