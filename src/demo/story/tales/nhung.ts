import { fullReadings } from '../../content/readings/full.js';
import { otherReadings } from '../../content/readings/other.js';
import { admitsAppeal, appeals, asksToRevise, decides } from '../acts/deciding.js';
import { accepts, paid } from '../acts/intake.js';
import { scores, takesSeat } from '../acts/reading.js';
import { drafts, sends } from '../acts/writing.js';
import { tale } from '../tale.js';

export const talesOfNhung = [
  ...tale('cit115', [
    [66, '19:30', drafts],
    [64, '20:00', sends],
    [63, '09:15', paid('20501')],
    [63, '09:20', accepts],
    [61, '08:50', takesSeat],
    [55, '17:05', scores(otherReadings.cit115)],
    [
      52,
      '14:15',
      decides(
        'none',
        'Nhung, this is a no for now and not a no for good. Two outcomes are close. The comments say what is missing for the others; you can claim again, or take CIT 115 in spring.',
      ),
    ],
    [
      24,
      '20:10',
      appeals(
        'The reading says that the captures were read by our vendor. That is true of the last one. For the incident of October I wrote the filter and found the duplicate address myself before the vendor called back. I did not describe it because I thought a summary was enough. I ask that somebody else looks at outcomes 3 and 5.',
        ['method', 'artifacts'],
      ),
    ],
    [
      14,
      '10:40',
      admitsAppeal(
        'Your appeal is in time and says what should be looked at again. A reader who has not seen the claim before will read it anew.',
      ),
    ],
    [12, '11:15', takesSeat],
  ]),
  ...tale('cit150', [[64, '21:10', drafts]]),
  ...tale('com101', [
    [31, '19:45', drafts],
    [30, '20:20', sends],
    [29, '09:30', paid('20623')],
    [29, '09:35', accepts],
    [27, '12:00', takesSeat],
    [18, '15:20', scores(otherReadings.com101)],
    [
      15,
      '09:10',
      asksToRevise(
        'Please revise this once. Your reader believes that the learning is there and would like to see it: more words, more evidence, and the concepts of the course. You have thirty working days, and there is no second fee.',
      ),
    ],
  ]),
  ...tale('cit105', [
    [20, '20:00', drafts],
    [18, '19:40', sends],
    [17, '10:00', paid('20671')],
    [17, '10:05', accepts],
    [16, '09:20', takesSeat],
    [9, '16:10', scores(fullReadings.cit105)],
    [5, '13:30', decides('full', 'Full credit. May we use KB0417 in CIT 105, with your name on it?')],
  ]),
  ...tale('cit140', [
    [15, '20:10', drafts],
    [14, '20:45', sends],
    [13, '10:15', paid('20728')],
    [13, '10:20', accepts],
    [12, '09:00', takesSeat],
    [2, '17:20', scores(fullReadings.cit140)],
  ]),
];
