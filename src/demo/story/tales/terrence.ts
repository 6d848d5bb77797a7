import { accepts, returned, waived } from '../acts/intake.js';
import { drafts, sends } from '../acts/writing.js';
import { tale } from '../tale.js';

const veteran = 'Veterans’ waiver';

export const talesOfTerrence = [
  ...tale('mfg110', [
    [81, '05:50', drafts],
    [79, '06:10', sends],
    [78, '11:00', waived(veteran)],
    [78, '11:05', accepts],
  ]),
  ...tale('mfg120', [
    [58, '05:40', drafts],
    [56, '06:05', sends],
    [55, '10:30', waived(veteran)],
    [55, '10:35', accepts],
  ]),
  ...tale('terrence_bus201', [
    [40, '06:00', drafts],
    [38, '05:55', sends],
    [37, '14:00', waived(veteran)],
    [37, '14:05', accepts],
  ]),
  ...tale('mfg130', [
    [20, '05:45', drafts],
    [18, '06:15', sends],
    [17, '10:20', waived(veteran)],
    [17, '10:25', accepts],
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
