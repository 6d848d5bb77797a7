import { accepts, paid } from '../acts/intake.js';
import { drafts, sends } from '../acts/writing.js';
import { tale } from '../tale.js';

export const talesOfRosa = [
  ...tale('acc101', [
    [82, '18:30', drafts],
    [80, '18:50', sends],
    [79, '10:00', paid('Receipt 20409')],
    [79, '10:05', accepts],
  ]),
  ...tale('acc115', [
    [54, '18:40', drafts],
    [53, '19:00', sends],
    [52, '09:50', paid('Receipt 20570')],
    [52, '09:55', accepts],
  ]),
  ...tale('acc130', [
    [5, '18:35', drafts],
    [4, '18:55', sends],
    [2, '10:30', paid('Receipt 20790')],
    [2, '10:35', accepts],
  ]),
  ...tale('bus101', [
    [3, '18:30', drafts],
    [1, '18:45', sends],
  ]),
];
