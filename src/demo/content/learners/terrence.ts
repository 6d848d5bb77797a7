import type { LearnerContent } from './learner.js';

export const terrence: LearnerContent = {
  key: 'terrence',
  experiences: [
    {
      key: 'shift_lead',
      kind: 'job',
      title: 'CNC machinist and second-shift lead',
      organisation: 'Swift River Precision, Springfield',
      fromOn: '2019-04-15',
      hoursPerWeek: 45,
      duties:
        'Set up and run three-axis mills and two-axis lathes for aerospace brackets and valve bodies. Lead eight operators on second shift: schedule, first articles, training of apprentices, quality holds.',
    },
    {
      key: 'navy',
      kind: 'service',
      title: 'Machinery Repairman, second class (MR2)',
      organisation: 'United States Navy, USS Bataan',
      fromOn: '2009-07-20',
      toOn: '2017-07-19',
      duties:
        'Manufactured and repaired shafts, valves and fittings at sea on engine lathes, mills and grinders. Petty officer in charge of a shop of five. Tool-room and calibration custodian.',
    },
    {
      key: 'a_school',
      kind: 'training',
      title: 'Machinery Repairman “A” School',
      organisation: 'Surface Warfare Officers School, Great Lakes',
      fromOn: '2009-10-05',
      toOn: '2010-02-12',
      duties: 'Blueprint reading, precision measurement, lathe and mill operation, shop mathematics.',
    },
    {
      key: 'volunteer_garage',
      kind: 'self_study',
      title: 'Volunteer, veterans’ repair garage',
      organisation: 'Wheels for Work, Chicopee',
      fromOn: '2021-03-06',
      hoursPerWeek: 4,
      duties: 'Saturday maintenance and inspections on donated cars for veterans returning to work.',
    },
  ],
  evidence: [
    {
      key: 'nims',
      kind: 'certificate',
      title: 'NIMS CNC mill setup and programming',
      description: 'Performance and theory examination.',
      issuer: 'National Institute for Metalworking Skills',
      award: 'CNC Mill Programming, Setup and Operations',
      on: '2021-06-11',
      detail: 'Credential earned by machining an accepted part and passing the theory examination.',
      number: 'NIMS-448120',
    },
    {
      key: 'navy_training',
      kind: 'certificate',
      title: 'Certificate of completion, MR “A” School',
      description: 'Eighteen weeks at Great Lakes. The JST is with the registrar.',
      issuer: 'Department of the Navy, Training Support Center Great Lakes',
      award: 'Machinery Repairman Class “A” School',
      on: '2010-02-12',
      detail: 'Eighteen weeks. Final average 93.4. Honor graduate.',
      number: 'A-702-0019',
    },
    {
      key: 'plant_letter',
      kind: 'letter',
      title: 'Letter from the plant manager',
      description: 'My work as machinist and shift lead.',
      from: 'Gordon Pratt',
      position: 'Plant manager',
      organisation: 'Swift River Precision',
      on: '2026-07-15',
      paragraphs: [
        'Terrence Whitfield came to us as a machinist in 2019 and has led our second shift since 2021.',
        'He sets up new jobs from the customer’s drawing without a programmer at his side. When our bracket family went from 4.1 % scrap to under 1 %, it was his fixture and his probing routine that did it, and he documented both so that first shift runs the same way.',
        'As a lead he holds a ten-minute meeting at the board, moves people where the bottleneck is, and does not walk past a problem. Two of his apprentices are now journeymen.',
      ],
    },
    {
      key: 'setup_sheet',
      kind: 'sample',
      title: 'Set-up sheet and first article, bracket 40-1187',
      description:
        'My set-up sheet, program excerpt and first-article report for an aluminium bracket (customer name removed).',
      heading: 'Bracket 40-1187 rev C — operation 20, vertical mill',
      on: '2026-05-19',
      parts: [
        {
          heading: 'Set-up',
          steps: [
            'Vise on G54, soft jaws cut in place to 0.250 deep; datum A is the jaw floor, B the fixed jaw, C the stop.',
            'T1 3" face mill, T2 1/2" 3-flute carbide, T3 spot drill, T4 0.199 drill, T5 reamer 0.2005.',
            'Touch off on the tool setter; verify T2 against the gauge block, offset within 0.0003.',
            'Dry run 0.1 above the part, single block through the first tool change.',
          ],
        },
        {
          heading: 'Speeds and feeds, 6061-T6',
          paragraphs: [
            'T2: 1,000 sfm gives 7,640 rpm at 1/2"; at 0.004 in per tooth and three flutes that is 91.7 ipm. I run 85 because the part is thin and rings on the last wall.',
            'N110 G90 G54 G0 X-0.35 Y0.6 S7640 M3 / N120 G43 H2 Z0.1 M8 / N130 G1 Z-0.250 F30. / N140 G41 D2 X0. F85.',
          ],
        },
        {
          heading: 'First article',
          table: [
            ['Characteristic', 'Limit', 'Measured', 'Instrument'],
            ['Thickness', '0.375 ±0.003', '0.3742', 'Micrometer 0–1'],
            ['2 × bore', '0.2005 +0.0005/-0', '0.2006, 0.2007', 'Pin gauges'],
            ['Position of bores to A|B|C', '⌀0.005 at MMC', '0.0031', 'CMM'],
            ['Flatness of A', '0.002', '0.0009', 'Indicator, plate'],
          ],
        },
      ],
    },
    {
      key: 'spc_chart',
      kind: 'picture',
      title: 'Scrap before and after the new fixture',
      description: 'Bar chart of monthly scrap in percent: 4.1, 3.9, 4.3 before; 1.6, 0.9, 0.8 after.',
      picture: {
        kind: 'chart',
        caption: 'SCRAP, BRACKET FAMILY',
        unit: 'PERCENT',
        bars: [
          { label: 'JAN', value: 4.1 },
          { label: 'FEB', value: 3.9 },
          { label: 'MAR', value: 4.3 },
          { label: 'APR', value: 1.6, limit: true },
          { label: 'MAY', value: 0.9 },
          { label: 'JUN', value: 0.8 },
        ],
      },
    },
    {
      key: 'shift_board',
      kind: 'sample',
      title: 'Second-shift plan and after-action notes',
      description: 'How I planned a week with two people out, and what I changed afterwards.',
      heading: 'Second shift, week of June 8, 2026',
      on: '2026-06-15',
      parts: [
        {
          heading: 'Plan',
          table: [
            ['Cell', 'Monday', 'Wednesday', 'Reason'],
            ['Mills 1–3', 'Ruiz, Dow', 'Ruiz, Dow, Pham', 'Valve body due Thursday; mill 3 is the constraint'],
            ['Lathes', 'Okoye', 'Okoye + me', 'Apprentice covers op 10, I do first articles'],
            ['Deburr', 'Pham', '—', 'Runs behind until Thursday; agreed with shipping'],
          ],
        },
        {
          heading: 'What happened',
          paragraphs: [
            'We shipped on Thursday. On Wednesday Dow and Ruiz stopped talking over who had moved an offset. I took them to the machine, not the office: the log showed neither had. It was my own setup sheet, with last month’s tool number.',
            'Change: tool numbers are scanned, not typed. And I said in front of the shift that it was mine.',
          ],
        },
      ],
    },
    {
      key: 'garage_sheet',
      kind: 'text',
      title: 'Inspection sheets from the Saturday garage',
      description: 'Three vehicles, typed from my handwritten sheets.',
      body: '2012 Focus, 118k: oil and filter, pads front 3 mm (replaced), rear drums 40 %, tie rod boot torn, noted.\n2015 Equinox: air filter, coolant 50/50 tested -34 F, battery 410 of 600 CCA, recommended.\n2010 Corolla: concern: squeal at 20 mph. Cause: wear indicator, left rear. Correction: pads and hardware, slides cleaned and greased, bedded, road tested.',
    },
  ],
  attestations: [
    {
      key: 'gordon',
      experience: 'shift_lead',
      name: 'Gordon Pratt',
      email: 'g.pratt@swiftriverprecision.example',
      relation: 'Plant manager, my supervisor',
      message: 'Gordon, the college would like to hear from you directly. Thanks, T.',
      answer: { kind: 'confirm', text: 'Confirmed. He has led the shift since January 2021.' },
    },
    {
      key: 'chief',
      experience: 'navy',
      name: 'Ray Castellano',
      email: 'ray.castellano@ret-mrc.example',
      relation: 'My chief aboard Bataan',
      message: 'Chief, can you still vouch for the shop we ran? MR2 Whitfield',
      answer: {
        kind: 'comment',
        text: 'I left the ship in 2015, so I can speak for 2011 to 2015 only. In those years he ran the tool room and never failed a calibration audit.',
      },
    },
  ],
};
