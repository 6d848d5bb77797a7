import { fullReadings } from '../../content/readings/full.js';
import { decides } from '../acts/deciding.js';
import { accepts, paid } from '../acts/intake.js';
import { scores, takesSeat } from '../acts/reading.js';
import { drafts, sends } from '../acts/writing.js';
import { tale } from '../tale.js';

export const talesOfRosa = [
  ...tale('acc101', [
    [82, '18:30', drafts],
    [80, '18:50', sends],
    [79, '10:00', paid('20409')],
    [79, '10:05', accepts],
    [78, '08:40', takesSeat],
    [70, '16:55', scores(fullReadings.acc101)],
    [
      66,
      '11:40',
      decides('full', 'Felicidades, Ms. Maldonado: four credits, and the first portfolio under our new policy.'),
    ],
  ]),
  ...tale('acc115', [
    [54, '18:40', drafts],
    [53, '19:00', sends],
    [52, '09:50', paid('20570')],
    [52, '09:55', accepts],
    [50, '12:25', takesSeat],
    [44, '17:15', scores(fullReadings.acc115)],
    [
      41,
      '10:00',
      decides(
        'full',
        'Full credit again. With these seven credits you have reached what accreditation allows for a certificate of this size; for an associate degree there would be room for more.',
      ),
    ],
  ]),
  ...tale('acc130', [
    [5, '18:35', drafts],
    [4, '18:55', sends],
    [2, '10:30', paid('20790')],
    [2, '10:35', accepts],
  ]),
  ...tale('bus101', [
    [3, '18:30', drafts],
    [1, '18:45', sends],
  ]),
];
