import { accepts, paid } from '../acts/intake.js';
import { drafts, sends, withdraws, writesMore } from '../acts/writing.js';
import { tale } from '../tale.js';

export const talesOfDenise = [
  ...tale('ece101', [
    [80, '20:15', drafts],
    [78, '21:05', sends],
    [77, '09:40', paid('Receipt 20417')],
    [77, '09:45', accepts],
  ]),
  ...tale('ece120', [
    [52, '20:40', drafts],
    [50, '19:55', sends],
    [49, '10:10', paid('Receipt 20588')],
    [49, '10:12', accepts],
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
    [12, '09:20', paid('Receipt 20733')],
    [12, '09:25', accepts],
  ]),
  ...tale('ece110', [
    [6, '20:50', drafts],
    [2, '21:30', writesMore(1, 'R. is my best example: she skipped crawling and nobody needed to worry.')],
  ]),
];
