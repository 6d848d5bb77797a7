import { learners } from '../content/learners/all.js';
import { people, type LearnerKey } from '../content/people.js';
import { policies } from '../content/policy.js';
import { bringPortfolio } from './bringing.js';
import { enroll, inviteLast, join } from './joining.js';
import { fillCatalog, publishPolicy, publishRubrics } from './opening.js';
import { talesOfDenise } from './tales/denise.js';
import { talesOfLuis } from './tales/luis.js';
import { talesOfNhung } from './tales/nhung.js';
import { talesOfRosa } from './tales/rosa.js';
import { talesOfTerrence } from './tales/terrence.js';
import type { Step } from './telling.js';
import { businessDay } from './when.js';

/** The first morning, on which the college is opened. */
export const firstMorning = { daysAgo: 88, time: '09:00' };

/** When each learner comes to the college and fills a portfolio. */
const arrivals: Record<LearnerKey, number> = { rosa: 84, terrence: 83, denise: 82, luis: 73, nhung: 68 };

/** Everything that happens after the college was opened and its first admin has joined. */
export function theStory(now: Date): Step[] {
  return [...preparations(now), ...portfolios(now), ...theClaims(), lastStep];
}

function preparations(now: Date): Step[] {
  const staff = people.slice(1).filter((person) => person.key !== 'luis' && !person.roles.includes('learner'));
  return [
    {
      when: { daysAgo: 88, time: '10:00' },
      saying: 'Writing the catalogue',
      act: (stage) => fillCatalog(stage, now),
    },
    ...staff.map(({ key }, i) => ({ when: { daysAgo: 87, time: `1${i}:15` }, act: join.bind(null, key) })),
    { when: { daysAgo: 86, time: '13:00' }, saying: 'Publishing rules and rubrics', act: publishRubrics },
    ...policies.map((policy) => ({
      when: { daysAgo: policy.daysAgo, time: '08:30' },
      act: publishPolicy.bind(null, policy, now),
    })),
  ];
}

function portfolios(now: Date): Step[] {
  return learners.flatMap((learner) => {
    const daysAgo = arrivals[learner.key];
    const enrolledOn = businessDay(daysAgo, now);
    return [
      { when: { daysAgo, time: '12:10' }, act: join.bind(null, learner.key) },
      { when: { daysAgo, time: '16:00' }, act: enroll.bind(null, learner.key, enrolledOn) },
      {
        when: { daysAgo: daysAgo - 1, time: '05:20' },
        saying: `Filling the portfolio of ${people.find(({ key }) => key === learner.key)!.name}`,
        act: bringPortfolio.bind(null, learner),
      },
    ];
  });
}

function theClaims(): Step[] {
  return [...talesOfDenise, ...talesOfLuis, ...talesOfNhung, ...talesOfRosa, ...talesOfTerrence];
}

const lastStep: Step = { when: { daysAgo: 1, time: '19:00' }, act: inviteLast };
