import { fullReadings } from '../../content/readings/full.js';
import { otherReadings, unfinished } from '../../content/readings/other.js';
import { decides } from '../acts/deciding.js';
import { accepts, paid } from '../acts/intake.js';
import { asksFor, scores, scoresInPart, takesSeat } from '../acts/reading.js';
import { answers, drafts, sends, withdraws, writesMore } from '../acts/writing.js';
import { tale } from '../tale.js';

export const talesOfDenise = [
  ...tale('ece101', [
    [80, '20:15', drafts],
    [78, '21:05', sends],
    [77, '09:40', paid('20417')],
    [77, '09:45', accepts],
    [76, '08:30', takesSeat],
    [
      72,
      '16:20',
      asksFor(
        'In the fourth outcome you mention 606 CMR 7.00. Please give one example in which the regulation alone did not tell you what to do, and how you found out.',
      ),
    ],
    [
      68,
      '20:45',
      answers(
        'In spring a grandmother came for a child, with a message from the mother on her telephone and no name on our list. The regulation says released only to persons on the written list, so I did not. But it does not say how to leave a grandmother standing in the rain. I asked her in, we called the mother together, and the mother sent us a signed note by e-mail, which our director accepted after she had asked the licensor. Since then the form has a line for “one time”.',
        ['director_letter'],
      ),
    ],
    [64, '15:10', scores(fullReadings.ece101)],
    [
      62,
      '10:20',
      decides(
        'full',
        'Congratulations, Denise. You have shown that you know this, and how you came to. The credit goes to the registrar this week.',
      ),
    ],
  ]),
  ...tale('ece120', [
    [52, '20:40', drafts],
    [50, '19:55', sends],
    [49, '10:10', paid('20588')],
    [49, '10:12', accepts],
    [47, '12:15', takesSeat],
    [40, '14:30', scores(otherReadings.ece120)],
    [
      37,
      '09:05',
      decides(
        'reduced',
        'Two of three credits are yours. The weekend workshop on guidance plans (ECE 121) in January earns the third; ask Renée for a place.',
        '2.00',
      ),
    ],
  ]),
  ...tale('ece240', [
    [34, '21:20', drafts],
    [33, '20:30', sends],
    [
      31,
      '18:10',
      withdraws('I learned that my certificate course will transfer in the spring, so I do not need this.'),
    ],
  ]),
  ...tale('ece130', [
    [16, '20:05', drafts],
    [13, '21:15', sends],
    [12, '09:20', paid('20733')],
    [12, '09:25', accepts],
    [11, '13:40', takesSeat],
    [3, '16:50', scoresInPart(unfinished)],
  ]),
  ...tale('ece110', [
    [6, '20:50', drafts],
    [2, '21:30', writesMore(1, 'R. is my best example: she skipped crawling and nobody needed to worry.')],
  ]),
];
