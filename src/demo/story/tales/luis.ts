import { accepts, paid } from '../acts/intake.js';
import { drafts, sends } from '../acts/writing.js';
import { tale } from '../tale.js';

export const talesOfLuis = [
  ...tale('luis_bus201', [
    [70, '23:10', drafts],
    [68, '23:30', sends],
    [67, '11:10', paid('Receipt 20477')],
    [67, '11:15', accepts],
  ]),
  ...tale('bus115', [
    [39, '23:40', drafts],
    [38, '23:55', sends],
    [37, '11:20', paid('Receipt 20634')],
    [37, '11:25', accepts],
  ]),
  ...tale('bus215', [
    [28, '22:50', drafts],
    [26, '23:05', sends],
    [25, '11:00', paid('Receipt 20688')],
    [25, '11:05', accepts],
  ]),
  ...tale('cul101', [
    [10, '23:15', drafts],
    [9, '23:25', sends],
    [7, '11:30', paid('Receipt 20751')],
    [7, '11:35', accepts],
  ]),
];
