import { general, technical, type ReadingContent } from './reading.js';

/** Readings that recommend something else than all the credit. */
export const otherReadings = {
  ece120: {
    scores: general('meets', 'meets', 'meets', 'exceeds', 'meets', 'partial'),
    comments: {
      presentation:
        'The first three statements lead straight to their evidence. The fourth is two sentences, and its evidence does not speak to it.',
      demonstration:
        'The floor plan with the incident chart is excellent. There is no individual guidance plan, which the fourth outcome asks for.',
    },
    outcomes: { 4: 'Working with a specialist is mentioned. An actual plan, with names removed, would have shown it.' },
    summary:
      'Three outcomes are met, two of them very well. The fourth, an individual plan made with family and specialists, is not shown. I recommend two of three credits; the last one can be earned in our weekend workshop.',
    recommendation: 'reduced',
    credits: '2.00',
  },
  cit115: {
    scores: technical('partial', 'partial', 'partial', 'meets'),
    comments: {
      knowledge:
        'Layers and troubleshooting order are right. Subnetting is limited to /24, and IPv6 and routing are missing.',
      method: 'Tools are named. Show us one fault that you isolated with them, step by step.',
      artifacts: 'The diagram is yours and clear. There is no configuration, and the captures were read by the vendor.',
    },
    outcomes: {
      2: 'Plan a site with subnets of different sizes, and add IPv6.',
      3: 'Following a guide is a beginning. We need your own configuration, with a reason for each line.',
      5: 'A packet capture with your own reading of it would meet this.',
    },
    summary:
      'A good start from support towards networking. Two of five outcomes are near the standard, three are not shown. I cannot recommend credit yet. The course CIT 115 in spring, or a home-lab project along the comments above, would close the gap.',
    recommendation: 'none',
  },
  com101: {
    scores: general('partial', 'partial', 'partial', 'meets', 'meets', 'partial'),
    comments: {
      sources: 'You tell us where you communicate. Tell us also where you learned to.',
      demonstration:
        'One letter carries three outcomes. A rota, a feedback note or an e-mail thread (names removed) would be evidence.',
      concepts: 'The examples ask for the concepts: noise, face, conflict styles. Name them and use them.',
      presentation: 'The statements are short and good. Say more.',
    },
    summary:
      'The two rotas that turned out to be nearly the same is a fine piece of conflict management, and you do not say why it worked. The learning seems to be there; the portfolio does not show it yet. Please revise.',
    recommendation: 'revise',
  },
  bus115_first: {
    scores: general('not_met', 'partial', 'not_met', 'partial', 'not_met', 'partial'),
    comments: {
      sources: 'Eighteen years are named. What was learned in them is not.',
      demonstration: 'The memo is a good piece of evidence for one outcome. The others have only the general letter.',
      concepts: 'No concept of service or selling is used.',
      application: 'Service recovery is applied; needs analysis and consultative selling are asserted.',
      reflection: 'We learn that your servers are good at it, but not what you tried and changed.',
      presentation: 'One or two sentences for an outcome are too few.',
    },
    summary:
      'From what I read of this learner’s practice I expect that the learning exists. It is not shown here, apart from the memo. Credit is for what can be assessed.',
    recommendation: 'none',
    privateNote: 'If there is a way to talk with this person, please do. The memo is better than the claim.',
  },
  bus115_second: {
    scores: general('not_met', 'partial', 'partial', 'partial', 'not_met', 'partial'),
    comments: {
      sources: 'Experience is listed as time, and time is not what is assessed.',
      demonstration: 'Only outcome 2 has evidence of its own.',
      concepts:
        'The four steps of the memo are a model of recovery, though not named as one. Nothing for the other outcomes.',
      application: 'Shown for complaints only.',
      reflection: 'Missing.',
      presentation: 'Too short to judge.',
    },
    summary: 'One outcome of four is shown. I recommend no credit and a conversation about a new claim.',
    recommendation: 'none',
  },
  terrence_first: {
    scores: general('meets', 'partial', 'partial', 'meets', 'partial', 'meets'),
    comments: {
      demonstration:
        'One week’s plan and a letter. I do not see planning beyond a week, budget, or work with other departments.',
      concepts: 'Hersey and Blanchard are named. Goals, structure and control are told without their concepts.',
      reflection: 'The tool number is a good story. What follows from it for managing is left open.',
    },
    summary:
      'A fine shift lead. Supervision is shown; management in the breadth of BUS 201 is not. I recommend no credit for this course and would look gladly at a course in supervision.',
    recommendation: 'none',
  },
  terrence_second: {
    scores: general('meets', 'meets', 'meets', 'exceeds', 'exceeds', 'meets'),
    comments: {
      concepts:
        'Planning to the constraint is Goldratt without the name, and situational leadership is used to change a practice. Enough for a first course.',
      reflection:
        'He told the shift that the error was his own and changed the system. Control, feedback and leadership in one page.',
    },
    summary:
      'Each of the four functions is shown at the level of one shift, with documents. BUS 201 asks for application to actual situations at work and that is what this is. I recommend full credit.',
    recommendation: 'full',
  },
} satisfies Record<string, ReadingContent>;

/** A reading that is not finished: saved as it went. */
export const unfinished: Pick<ReadingContent, 'scores' | 'comments' | 'summary'> = {
  scores: { sources: 'meets', demonstration: 'meets', concepts: 'meets' },
  comments: {
    demonstration:
      'The log with the new allergy on the Wednesday is strong. Ask about the 51A: is there a training certificate?',
  },
  summary: '',
};
