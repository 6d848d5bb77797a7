import { accepts, paid } from '../acts/intake.js';
import { drafts, sends } from '../acts/writing.js';
import { tale } from '../tale.js';

export const talesOfNhung = [
  ...tale('cit115', [
    [66, '19:30', drafts],
    [64, '20:00', sends],
    [63, '09:15', paid('Receipt 20501')],
    [63, '09:20', accepts],
  ]),
  ...tale('cit150', [[64, '21:10', drafts]]),
  ...tale('com101', [
    [42, '19:45', drafts],
    [41, '20:20', sends],
    [40, '09:30', paid('Receipt 20623')],
    [40, '09:35', accepts],
  ]),
  ...tale('cit105', [
    [32, '20:00', drafts],
    [30, '19:40', sends],
    [29, '10:00', paid('Receipt 20671')],
    [29, '10:05', accepts],
  ]),
  ...tale('cit140', [
    [15, '20:10', drafts],
    [14, '20:45', sends],
    [13, '10:15', paid('Receipt 20728')],
    [13, '10:20', accepts],
  ]),
];
