import { cameLater, earnedElsewhere } from '../content/history.js';
import { learners } from '../content/learners/all.js';
import { people, type LearnerKey } from '../content/people.js';
import { policies } from '../content/policy.js';
import { asks, attests } from './attesting.js';
import { bringPortfolio } from './bringing.js';
import { enroll, importHistory, inviteLast, join, readsInbox } from './joining.js';
import { comparesWeekly, imports, prepares, reconciles, releases } from './ledger.js';
import { defineStacks, fillCatalog, publishPolicy, publishRubrics } from './opening.js';
import { announceLeave, declareConflict, qualify } from './qualifying.js';
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
  return [
    ...preparations(now),
    ...reviewers(now),
    ...portfolios(now),
    ...supervisors(),
    ...theClaims(),
    ...theLedger(),
    ...inboxes(),
    { when: { daysAgo: 1, time: '19:00' }, act: inviteLast },
  ];
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
    { when: { daysAgo: 86, time: '14:10' }, act: defineStacks },
    ...policies.map((policy) => ({
      when: { daysAgo: policy.daysAgo, time: '08:30' },
      act: publishPolicy.bind(null, policy, now),
    })),
  ];
}

/** Everybody who reads: what they can judge, whom they must not read, when they are away. */
function reviewers(now: Date): Step[] {
  return [
    ...(['priya', 'thomas', 'alicia'] as const).map((key, i) => ({
      when: { daysAgo: 86, time: `1${i}:40` },
      act: qualify.bind(null, key, now),
    })),
    { when: { daysAgo: 71, time: '10:00' }, act: qualify.bind(null, 'luis', now) },
    { when: { daysAgo: 71, time: '15:20' }, act: declareConflict },
    { when: { daysAgo: 7, time: '16:30' }, act: announceLeave.bind(null, now) },
  ];
}

/** Whom the learners ask to confirm their experience, and when they answer; Imelda Rosario has not yet. */
function supervisors(): Step[] {
  const asked: readonly (readonly [LearnerKey, string, number, number | null])[] = [
    ['rosa', 'owner', 83, 81],
    ['terrence', 'gordon', 82, 80],
    ['terrence', 'chief', 82, 71],
    ['denise', 'karen', 81, 79],
    ['denise', 'ana', 81, 74],
    ['luis', 'judith', 72, 69],
    ['nhung', 'deborah', 67, 65],
    ['nhung', 'schools', 67, 60],
    ['rosa', 'site', 6, null],
  ];
  return asked.flatMap(([learner, key, askedOn, answeredOn]) => [
    { when: { daysAgo: askedOn, time: '18:05' }, act: asks.bind(null, learner, key) },
    ...(answeredOn === null
      ? []
      : [{ when: { daysAgo: answeredOn, time: '10:35' }, act: attests.bind(null, learner, key) }]),
  ]);
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

/** Everybody reads what they were told, but not all of them to the last day. */
function inboxes(): Step[] {
  return people.map(({ key }, i) => ({
    when: { daysAgo: 2 + (i % 4), time: '17:45' },
    act: readsInbox.bind(null, key),
  }));
}

/** What the registrars do with the credit: batches 1 and 2 are answered, 3 has left, 4 is prepared, and a comparison is set. */
function theLedger(): Step[] {
  const notActive = 'Student is not term activated in the effective term';
  return [
    { when: { daysAgo: 66, time: '15:00' }, act: importHistory.bind(null, earnedElsewhere) },
    { when: { daysAgo: 21, time: '10:10' }, act: importHistory.bind(null, cameLater) },
    { when: { daysAgo: 60, time: '14:00' }, act: prepares.bind(null, '1', ['acc101', 'mfg110', 'ece101']) },
    { when: { daysAgo: 59, time: '09:30' }, act: releases.bind(null, '1') },
    {
      when: { daysAgo: 57, time: '08:45' },
      act: imports.bind(null, '1', { acc101: 'posted', mfg110: 'posted', ece101: 'posted' }),
    },
    { when: { daysAgo: 36, time: '14:00' }, act: prepares.bind(null, '2', ['acc115', 'luis_bus201', 'ece120']) },
    { when: { daysAgo: 35, time: '09:15' }, act: releases.bind(null, '2') },
    {
      when: { daysAgo: 33, time: '08:50' },
      act: imports.bind(null, '2', { acc115: { refused: notActive }, luis_bus201: 'posted', ece120: 'posted' }),
    },
    { when: { daysAgo: 6, time: '14:00' }, act: prepares.bind(null, '3', ['mfg120']) },
    { when: { daysAgo: 5, time: '09:20' }, act: releases.bind(null, '3') },
    {
      when: { daysAgo: 3, time: '09:00' },
      act: reconciles.bind(null, [
        { claim: 'acc101' },
        { claim: 'mfg110' },
        { claim: 'ece101', credits: '2.00' },
        { claim: 'luis_bus201' },
      ]),
    },
    { when: { daysAgo: 2, time: '14:00' }, act: prepares.bind(null, '4', ['cit105']) },
    {
      when: { daysAgo: 1, time: '16:10' },
      act: comparesWeekly.bind(null, [
        { claim: 'acc101' },
        { claim: 'mfg110' },
        { claim: 'ece101' },
        { claim: 'luis_bus201' },
        { claim: 'ece120' },
      ]),
    },
  ];
}
