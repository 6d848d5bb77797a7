import { fullReadings } from '../../content/readings/full.js';
import { otherReadings } from '../../content/readings/other.js';
import { decides } from '../acts/deciding.js';
import { accepts, returned, waived } from '../acts/intake.js';
import { asksFor, discusses, scores, takesSeat } from '../acts/reading.js';
import { drafts, sends } from '../acts/writing.js';
import { tale } from '../tale.js';

const veteran = { category: 'military', reason: 'Veterans’ waiver' } as const;

export const talesOfTerrence = [
  ...tale('mfg110', [
    [81, '05:50', drafts],
    [79, '06:10', sends],
    [78, '11:00', waived(veteran)],
    [78, '11:05', accepts],
    [77, '14:45', takesSeat],
    [68, '17:30', scores(fullReadings.mfg110)],
    [
      65,
      '11:20',
      decides(
        'full',
        'Well earned, Mr. Whitfield, and thank you for your service. Professor Kowalczyk would like to show your set-up sheet in class; he will ask you.',
      ),
    ],
  ]),
  ...tale('mfg120', [
    [32, '05:40', drafts],
    [30, '06:05', sends],
    [29, '10:30', waived(veteran)],
    [29, '10:35', accepts],
    [28, '15:10', takesSeat],
    [16, '16:40', scores(fullReadings.mfg120)],
    [
      10,
      '09:50',
      decides('full', 'Full credit. With MFG 110 and this you can register for CNC Machining II in spring.'),
    ],
  ]),
  ...tale('mfg130', [
    [20, '05:45', drafts],
    [18, '06:15', sends],
    [17, '10:20', waived(veteran)],
    [17, '10:25', accepts],
    [16, '13:05', takesSeat],
    [
      8,
      '14:55',
      asksFor(
        'You give process capability as 0.8 before and better than 1.5 after. Please send the measurements (thirty or so) behind one of the two, with your calculation, and say what Cpk tells that Cp does not.',
      ),
    ],
  ]),
  ...tale('terrence_bus201', [
    [14, '06:00', drafts],
    [12, '05:55', sends],
    [11, '14:00', waived(veteran)],
    [11, '14:05', accepts],
    [10, '09:30', takesSeat],
    [6, '15:45', scores(otherReadings.terrence_first)],
    [5, '10:10', takesSeat],
    [2, '11:25', scores(otherReadings.terrence_second)],
    [
      1,
      '15:30',
      discusses(
        'first',
        'I see that we differ by a whole decision. What I miss is the breadth: budget, and work beyond one shift. Where do you find planning past the week?',
      ),
    ],
    [
      1,
      '16:40',
      discusses(
        'second',
        'I do not find it, and I do not think the outcome asks for it: “objectives, resources, scheduling”. All three are on one page of his plan. Could we agree that the shift is an organization, if a small one?',
      ),
    ],
  ]),
  ...tale('aut101', [
    [11, '06:10', drafts],
    [9, '06:20', sends],
    [
      8,
      '15:30',
      returned(
        'Terrence, one typed page has to carry all four outcomes here. Please add two or three of the original inspection sheets as photos, and ask the garage’s manager to confirm your Saturdays. I have kept your place; there is no second fee.',
      ),
    ],
  ]),
];
