import { fullReadings } from '../../content/readings/full.js';
import { otherReadings } from '../../content/readings/other.js';
import { decides } from '../acts/deciding.js';
import { accepts, paid } from '../acts/intake.js';
import { declinesSeat, scores, takesSeat } from '../acts/reading.js';
import { drafts, sends } from '../acts/writing.js';
import { voids } from '../ledger.js';
import { tale } from '../tale.js';

export const talesOfLuis = [
  ...tale('luis_bus201', [
    [70, '23:10', drafts],
    [68, '23:30', sends],
    [67, '11:10', paid('20477')],
    [67, '11:15', accepts],
    [66, '16:30', declinesSeat('Two readings of mine are due this week; somebody else will be faster.')],
    [65, '09:10', takesSeat],
    [58, '15:40', scores(fullReadings.luis_bus201)],
    [54, '10:30', decides('full', 'Full credit, Luis. You will recognize much of BUS 201 in what you do every day.')],
    [
      20,
      '14:20',
      voids(
        'An official transcript came in: the learner passed the same course at another college in 2009 and it transfers. Credit is not given twice.',
      ),
    ],
  ]),
  ...tale('bus115', [
    [39, '23:40', drafts],
    [38, '23:55', sends],
    [37, '11:20', paid('20634')],
    [37, '11:25', accepts],
    [35, '13:20', takesSeat],
    [28, '16:00', scores(otherReadings.bus115_first)],
    [26, '10:45', takesSeat],
    [19, '14:10', scores(otherReadings.bus115_second)],
    [
      15,
      '11:30',
      decides(
        'none',
        'Luis, both readers expect that you know this. The claim does not show it yet, apart from the memo. Come and talk to Renée before you write again; the appeal period and the comments are below.',
      ),
    ],
  ]),
  ...tale('bus215', [
    [28, '22:50', drafts],
    [26, '23:05', sends],
    [25, '11:00', paid('20688')],
    [25, '11:05', accepts],
    [24, '10:05', takesSeat],
    [14, '15:35', scores(fullReadings.bus215)],
    [4, '16:10', decides('full', 'Full credit. Your readers asked me to say that they enjoyed this one.')],
  ]),
  ...tale('cul101', [
    [10, '23:15', drafts],
    [9, '23:25', sends],
    [7, '11:30', paid('20751')],
    [7, '11:35', accepts],
  ]),
];
