import type { LearnerContent } from './learner.js';

export const luis: LearnerContent = {
  key: 'luis',
  experiences: [
    {
      key: 'manager',
      kind: 'job',
      title: 'General manager',
      organisation: 'The Tannery Grill, Northampton',
      fromOn: '2017-05-01',
      hoursPerWeek: 50,
      duties:
        'Run a restaurant of 110 seats with 38 employees and $2.9 million in sales: hiring, schedules, purchasing, budget, licensing, private events, and the reopening after 2020.',
    },
    {
      key: 'kitchen',
      kind: 'job',
      title: 'Sous-chef, then kitchen manager',
      organisation: 'Hotel Montague, Greenfield',
      fromOn: '2008-09-15',
      toOn: '2017-04-21',
      hoursPerWeek: 50,
      duties: 'Led a brigade of nine for dining room and banquets; wrote recipes, costed menus, trained apprentices.',
    },
    {
      key: 'chamber',
      kind: 'service',
      title: 'Board member, small business committee',
      organisation: 'Valley Chamber of Commerce',
      fromOn: '2022-01-10',
      duties: 'Mentor two start-ups a year; helped to write the chamber’s guide to hiring.',
    },
  ],
  evidence: [
    {
      key: 'servsafe',
      kind: 'certificate',
      title: 'ServSafe Manager',
      description: 'Current certification.',
      issuer: 'National Restaurant Association',
      award: 'ServSafe Food Protection Manager',
      on: '2024-09-30',
      detail: 'Valid for five years.',
      number: 'SS-24410987',
    },
    {
      key: 'owner_letter',
      kind: 'letter',
      title: 'Letter from the owners',
      description: 'What I am responsible for.',
      from: 'Judith Hale',
      position: 'Co-owner',
      organisation: 'The Tannery Grill',
      on: '2026-07-20',
      paragraphs: [
        'Luis Marte has been our general manager for nine years. He makes the annual budget and answers for it every month.',
        'He hires for every position but his own. Turnover in the kitchen fell from 110 % to 45 % a year after he rebuilt our onboarding around a two-week shadow plan and a conversation on the thirtieth day.',
        'In 2023 a server complained of harassment. Luis separated the people concerned, called our counsel within the hour, kept notes that were facts and nothing else, and followed up for six months. I would not have done it as well.',
      ],
    },
    {
      key: 'handbook',
      kind: 'sample',
      title: 'Onboarding plan and interview guide',
      description: 'What I wrote for the managers under me.',
      heading: 'Hiring and the first thirty days',
      on: '2025-02-10',
      parts: [
        {
          heading: 'Interview guide: line cook',
          paragraphs: [
            'Every candidate gets the same six questions and the same thirty-minute tryout with an onion, an egg and a ticket rail. Each answer is scored before we talk to each other.',
            'Never asked: age, family, origin, health, arrests. If the candidate brings it up, go back to the question.',
          ],
        },
        {
          heading: 'First thirty days',
          table: [
            ['Day', 'What', 'Who checks'],
            ['1', 'Tour, I-9, safety, allergy rules, meal with the crew', 'Manager'],
            ['2–10', 'Shadow one station, one new dish a day', 'Sous-chef'],
            ['14', 'Own station on a quiet night', 'Sous-chef'],
            ['30', 'Conversation: what is not working?', 'Manager'],
          ],
        },
        {
          heading: 'Did it work?',
          paragraphs: [
            'Kitchen turnover 110 % (2021), 83 % (2022), 52 % (2023), 45 % (2024). Cost of a hire by my estimate: $2,300.',
          ],
        },
      ],
    },
    {
      key: 'labor_chart',
      kind: 'picture',
      title: 'Labor as a share of sales',
      description: 'Bar chart of labor in percent of sales by quarter: 36, 35, 33, 32, 31, 31.',
      picture: {
        kind: 'chart',
        caption: 'LABOR, SHARE OF SALES',
        unit: 'PERCENT',
        bars: [
          { label: 'Q1', value: 36 },
          { label: 'Q2', value: 35 },
          { label: 'Q3', value: 33 },
          { label: 'Q4', value: 32 },
          { label: 'Q1', value: 31 },
          { label: 'Q2', value: 31 },
        ],
      },
    },
    {
      key: 'service_memo',
      kind: 'text',
      title: 'Memo to servers after a lost reservation',
      description: 'How we recover.',
      body: 'Last night we lost a party of ten. What they needed was not a free dessert; it was to eat before the concert. From today: (1) say what happened in one sentence, (2) ask what time they have to leave, (3) offer what we can really do, (4) tell me, even if it went well. I write every one of them down and read the list on Mondays.',
    },
  ],
  attestations: [
    {
      key: 'judith',
      experience: 'manager',
      name: 'Judith Hale',
      email: 'judith@tannerygrill.example',
      relation: 'Co-owner, my employer',
      message: 'Judith, for the business degree. Thank you for doing this between services.',
      answer: { kind: 'confirm', text: 'I confirm this without changes.' },
    },
  ],
};
