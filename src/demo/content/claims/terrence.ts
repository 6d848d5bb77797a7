import type { ClaimContent } from './claim.js';

export const claimsOfTerrence: readonly ClaimContent[] = [
  {
    key: 'mfg110',
    learner: 'terrence',
    courseCode: 'MFG 110',
    outcomes: [
      {
        says: 'At sea you get a drawing from 1968, a broken shaft, and nobody to call. I learned to read third-angle views in A School and to build the part in my head on the Bataan: section through the keyway, auxiliary view for the flange at thirty degrees. Today I turn a customer’s print into a set-up before I touch the machine, and I teach apprentices by having them sketch the missing view.',
        shows: ['navy_training', 'setup_sheet'],
      },
      {
        says: 'I read a title block before anything else: units, general tolerance, finish, material, revision. On bracket 40-1187 the bores are 0.2005 plus five tenths minus nothing, so I ream, I do not drill; the 63 finish on the sealing face tells me a fly cutter is not enough. Thread callouts tell me class of fit, and with that what gauge I must have on the bench.',
        shows: ['setup_sheet'],
      },
      {
        says: 'Datums are the order in which the part is held, not letters. Datum A takes three points, B two, C one, and my soft jaws are cut so that the vise does the same as the drawing. Position of ⌀0.005 at MMC means that as the bores grow I get bonus tolerance; I have used that, with the customer’s inspector, to save a lot of forty parts that were “out” on paper and good by the standard.',
        shows: ['setup_sheet', 'plant_letter'],
      },
      {
        says: 'From the drawing I write the order of operations so that the datum features are made first and nothing that matters is measured from a surface that will be cut again. I mark on the print what is checked at the machine, what at the CMM, and what only at first article. Both shifts now plan brackets like this.',
        shows: ['setup_sheet', 'plant_letter'],
      },
    ],
  },
  {
    key: 'mfg120',
    learner: 'terrence',
    courseCode: 'MFG 120',
    outcomes: [
      {
        says: 'I set up three-axis mills and two-axis lathes alone. My set-up sheet shows how: jaws cut in place, work offset on the datum, tool lengths on the setter and one of them checked against a gauge block, because a setter that is off is off for all of them. On lathes I bore soft jaws under the pressure that I will cut at.',
        shows: ['setup_sheet', 'nims'],
      },
      {
        says: 'I program at the control and with CAM. I edit by hand what CAM does badly: lead-ins with cutter compensation so that the operator can adjust size by the D offset, sub-programs for patterns, a probing routine that writes G54. The excerpt on the sheet is mine. NIMS made me do it without CAM at all.',
        shows: ['setup_sheet', 'nims'],
      },
      {
        says: 'Surface speed over circumference gives me rpm, chip load times flutes times rpm gives me feed. Then I listen. On 6061 the book said 91.7 inches a minute and I run 85, because the last wall is 0.060 and rings. In 17-4 at condition H900 I cut speed by half and keep the chip load, because rubbing work-hardens it and the next tool pays.',
        shows: ['setup_sheet'],
      },
      {
        says: 'First article is not a ceremony. I measure it cold, with the instrument that the next shift will use, then correct one offset at a time and write what I did. When scrap on this family was four percent it was not the machine; the part moved when the clamp let go. I roughed, unclamped, let it relax and finished light. The chart is the result.',
        shows: ['setup_sheet', 'spc_chart', 'plant_letter'],
      },
    ],
  },
  {
    key: 'mfg130',
    learner: 'terrence',
    courseCode: 'MFG 130',
    outcomes: [
      {
        says: 'I ran calibration custody for a tool room of three hundred gauges. I choose an instrument by the ten-to-one rule if I can and four-to-one if I must, and I can say what I do not know: a micrometer that reads tenths in a warm hand does not measure tenths.',
        shows: ['navy_training', 'setup_sheet'],
      },
      {
        says: 'The first-article report on my sheet has characteristic, limit, measured value and instrument, ballooned to the print. In process I check the features that drift, not all of them, and the frequency follows what the chart says.',
        shows: ['setup_sheet'],
      },
      {
        says: 'On second shift we keep a chart of the bore. I have learned to leave the offset alone while points wander inside the limits and to stop when seven run on one side. Capability was 0.8 before the fixture and better than 1.5 after.',
        shows: ['spc_chart'],
      },
      {
        says: 'For the scrap on the brackets I asked why until there was nobody left to blame: the part sprang because the clamp bent it, the clamp bent it because the jaw was short, the jaw was short because the drawing for it was of another part. The corrective action is in our system under my name and was closed by quality after sixty days.',
        shows: ['plant_letter', 'spc_chart'],
      },
    ],
  },
  {
    key: 'terrence_bus201',
    learner: 'terrence',
    courseCode: 'BUS 201',
    outcomes: [
      {
        says: 'Every Monday I plan eight people and eleven machines against what ships on Thursday. I begin with the constraint, that week it was mill 3, keep it fed, and let the rest wait on purpose. The plan says why, so that somebody else could change it.',
        shows: ['shift_board', 'plant_letter'],
      },
      {
        says: 'A shop at sea has five people and no spare. I gave each a system to own and a second who could take over. On second shift I delegate first articles to whoever failed the last one, with me beside them. With shipping and quality I meet for ten minutes at the board; before that we met in e-mails.',
        shows: ['shift_board', 'plant_letter'],
      },
      {
        says: 'The Navy taught me to lead by rank. It does not work on a man who can walk across the street for fifty cents more. I read Hersey and Blanchard in a supervisors’ class and recognized my mistake: I told the ones who only needed to be asked. With my apprentices I tell, then show, then ask, then leave them alone.',
        shows: ['plant_letter', 'shift_board'],
      },
      {
        says: 'I track three numbers: parts good the first time, hours late, and who trained whom. When first-time quality fell in May I found that it was one tool number on my own sheet, told the shift so, and had tool numbers scanned. It went back up in a week.',
        shows: ['shift_board', 'spc_chart'],
      },
    ],
  },
  {
    key: 'aut101',
    learner: 'terrence',
    courseCode: 'AUT 101',
    outcomes: [
      {
        says: 'At the Saturday garage I am the one who signs for the lift. Arms under the points in the manual, shake at six inches, locks on, then work. Brake dust is wet before it is touched, coolant and oil go to separate drums, and the sheets for both hang on the door.',
        shows: ['garage_sheet'],
      },
      {
        says: 'I explain a car to its new owner as five systems that need each other: what burns, what cools, what turns, what stops, what sparks.',
        shows: ['garage_sheet'],
      },
      {
        says: 'I do oil, filters, fluids, belts, tires and brakes by the maker’s schedule and go through the same twenty-seven points on each car. I measure pads, I do not guess them.',
        shows: ['garage_sheet'],
      },
      {
        says: 'Concern, cause, correction: a squeal at twenty is what the owner says; the wear indicator at the left rear is what I found; pads, hardware and greased slides are what I did.',
        shows: ['garage_sheet'],
      },
    ],
  },
];
