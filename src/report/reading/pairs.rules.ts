import {
  adjacentAgreement,
  exactAgreement,
  quadraticKappa,
  type Pair,
} from '../../evaluation/adjudication/agreement.rules.js';
import { recommendations } from '../../evaluation/scoring/evaluation.rules.js';
import type { RubricContent } from '../../rubric/rubric.rules.js';
import { gwet, identity, quadratic, strengthOf, type Weight } from './gwet.rules.js';
import type { AgreementFigures, ReadersAgreementView, RubricAgreement } from './reading.dto.js';

/** What independent readers of one submission said first. Readings of the same `unit` are compared. */
export interface FirstReading {
  unit: string;
  rubricId: string;
  recommendation: string;
  scores: readonly { criterionId: string; levelId: string | null }[];
}

export interface ReadRubric {
  id: string;
  title: string;
  versionNo: number;
  content: Pick<RubricContent, 'criteria' | 'levels'>;
}

type Two = readonly [FirstReading, FirstReading];

/** How far readers agree: on what to recommend, and by rubric on the levels of each criterion. */
export function agreementOf(
  readings: readonly FirstReading[],
  rubrics: readonly ReadRubric[],
): Omit<ReadersAgreementView, 'period'> {
  const twos = pairsOf(readings);
  const named = twos.map(([a, b]): Pair => [place(a), place(b)]);
  const figures = figuresOf(named, recommendations.length, identity);
  return {
    submissions: new Set(twos.map(([{ unit }]) => unit)).size,
    pairs: twos.length,
    // Recommendations are names: no one is next to another, and a distance between them means nothing.
    recommendation: { ...figures, adjacent: null, kappa: null },
    rubrics: rubrics.flatMap((rubric) => {
      const own = twos.filter(([{ rubricId }]) => rubricId === rubric.id);
      return own.length === 0 ? [] : [ofRubric(rubric, own)];
    }),
  };
}

/** Each reading with each later one of the same unit. */
export function pairsOf(readings: readonly FirstReading[]): Two[] {
  const units = new Map<string, FirstReading[]>();
  for (const reading of readings) units.set(reading.unit, [...(units.get(reading.unit) ?? []), reading]);
  return [...units.values()].flatMap((of) => of.flatMap((a, i) => of.slice(i + 1).map((b): Two => [a, b])));
}

function ofRubric({ id, title, versionNo, content }: ReadRubric, twos: readonly Two[]): RubricAgreement {
  const { levels } = content;
  const criteria = content.criteria.map((criterion) => {
    const pairs = twos.flatMap(([a, b]): Pair[] => {
      const [one, other] = [levelOf(a, criterion.id, levels), levelOf(b, criterion.id, levels)];
      return one < 0 || other < 0 ? [] : [[one, other]];
    });
    return { criterionId: criterion.id, title: criterion.title, pairs };
  });
  const figures = (pairs: readonly Pair[]) => figuresOf(pairs, levels.length, quadratic(levels.length));
  return {
    rubricId: id,
    title,
    versionNo,
    pairs: twos.length,
    levels: levels.map((level) => level.title),
    figures: figures(criteria.flatMap(({ pairs }) => pairs)),
    criteria: criteria.map(({ pairs, ...criterion }) => ({ ...criterion, figures: figures(pairs) })),
  };
}

function figuresOf(pairs: readonly Pair[], categories: number, weight: Weight): AgreementFigures {
  const ac = gwet(pairs, categories, weight);
  return {
    compared: pairs.length,
    exact: exactAgreement(pairs),
    adjacent: adjacentAgreement(pairs),
    ac,
    kappa: quadraticKappa(pairs),
    strength: ac === null ? null : strengthOf(ac),
  };
}

const place = ({ recommendation }: FirstReading): number =>
  (recommendations as readonly string[]).indexOf(recommendation);

function levelOf({ scores }: FirstReading, criterion: string, levels: readonly { id: string }[]): number {
  const chosen = scores.find(({ criterionId }) => criterionId === criterion)?.levelId;
  return levels.findIndex(({ id }) => id === chosen);
}
