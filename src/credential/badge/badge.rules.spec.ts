import { badgeOf, identityHash, type AwardFacts, type Frame } from './badge.rules.js';

const frame: Frame = {
  id: '0b1c',
  publisher: { did: 'did:web:college.example', name: 'A college', url: 'https://college.example' },
  holder: { id: '77aa', name: 'Mary Learner', email: 'mary@home.example' },
  salt: 'salt',
  status: { list: 'https://college.example/lists/1', index: 94_567 },
  from: new Date('2026-11-26T15:00:00.123Z'),
};
const level = (id: string, score: number) => ({ id, title: id, description: '', score });
const criterion = (id: string) => ({ id, title: `About ${id}`, description: '', weight: 1, descriptors: [] });
const facts = {
  publicId: 'A-1',
  credits: 350,
  title: 'Supervision',
  courseId: 'c1',
  courseCode: 'BUS 210',
  decisionId: 'd1',
  description: '',
  subject: 'Business',
  termCode: '2026FA',
  awardedOn: '2026-11-20',
  outcomes: [
    { code: '1', title: 'Plans the work', url: 'https://college.example/outcomes/1' },
    { code: '2', title: 'Gives feedback', url: null },
  ],
  rubric: { criteria: [criterion('depth'), criterion('reach')], levels: [level('low', 0), level('high', 400)] },
  readings: [
    new Map([['depth', 'high']]),
    new Map([
      ['depth', 'low'],
      ['reach', 'high'],
    ]),
  ],
  evidence: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
} as unknown as AwardFacts;
const told = { results: true, evidenceHashes: true };

test('a badge says what the ledger says, and of its holder only what somebody who knows them can compare', () => {
  const { credentialSubject: subject, awardedDate, validFrom } = badgeOf(frame, facts, told);
  expect([subject.creditsEarned, subject.licenseNumber, subject.term]).toEqual([3.5, 'A-1', '2026FA']);
  expect([awardedDate, validFrom]).toEqual(['2026-11-20T00:00:00Z', '2026-11-26T15:00:00Z']);
  const text = JSON.stringify(badgeOf(frame, facts, told));
  expect(text).not.toMatch(/Mary|home\.example/);
  expect(subject.identifier.map((one) => one.identityHash)).toEqual([
    identityHash('mary@home.example', 'salt'),
    identityHash('Mary Learner', 'salt'),
  ]);
});

test('an outcome that is published is an alignment, and all are in the criteria', () => {
  const { achievement } = badgeOf(frame, facts, told).credentialSubject;
  expect(achievement.alignment?.map((one) => [one.targetCode, one.targetName, one.targetFramework])).toEqual([
    ['1', 'Plans the work', 'BUS 210 Supervision'],
  ]);
  expect(achievement.criteria.narrative).toContain('- Gives feedback');
});

test('what its policy lets it tell, it tells: of several readings the lowest level, and files by their hash alone', () => {
  const all = badgeOf(frame, facts, told);
  expect(all.credentialSubject.result?.map((one) => one.value)).toEqual(['low', 'high']);
  expect(all.evidence?.map((one) => one.id)).toEqual(['ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU']);
  const silent = badgeOf(frame, facts, { results: false, evidenceHashes: false });
  expect(silent.evidence).toBeUndefined();
  expect(JSON.stringify(silent)).not.toMatch(/result|RubricCriterionLevel|ni:/);
});
