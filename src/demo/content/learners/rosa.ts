import type { LearnerContent } from './learner.js';

export const rosa: LearnerContent = {
  key: 'rosa',
  experiences: [
    {
      key: 'books',
      kind: 'job',
      title: 'Full-charge bookkeeper',
      organisation: 'Bondsville Plumbing Supply, Palmer',
      fromOn: '2013-02-11',
      hoursPerWeek: 40,
      duties:
        'Keep the books of a wholesale counter with 31 employees: receivables, payables, bank, inventory, weekly payroll, sales tax, and the package that goes to the CPA each quarter.',
    },
    {
      key: 'tax_site',
      kind: 'service',
      title: 'Volunteer tax preparer (VITA)',
      organisation: 'Quaboag Community Action',
      fromOn: '2019-01-14',
      duties:
        'Certified each year by the IRS examination; about sixty returns a season for working families, in Spanish and English.',
    },
    {
      key: 'migration',
      kind: 'self_study',
      title: 'Move from paper ledgers to accounting software',
      organisation: 'Bondsville Plumbing Supply',
      fromOn: '2016-03-01',
      toOn: '2017-01-31',
      duties:
        'Learned the software evenings, built the chart of accounts, ran both systems side by side for two quarters.',
    },
  ],
  evidence: [
    {
      key: 'qb',
      kind: 'certificate',
      title: 'QuickBooks Certified User',
      description: 'Examination, online edition.',
      issuer: 'Certiport',
      award: 'QuickBooks Certified User',
      on: '2024-04-19',
      detail: 'Score 870 of 1000.',
      number: 'QBCU-7719-2204',
    },
    {
      key: 'vita',
      kind: 'certificate',
      title: 'VITA advanced certification',
      description: 'IRS link-and-learn, advanced level, this season.',
      issuer: 'Internal Revenue Service, Volunteer Income Tax Assistance',
      award: 'Advanced Tax Preparer',
      on: '2026-01-09',
      detail: 'Volunteer standards of conduct, intake and advanced examinations passed.',
      number: 'VITA-26-A-50113',
    },
    {
      key: 'cpa_letter',
      kind: 'letter',
      title: 'Letter from the company’s CPA',
      description: 'From the accountant who has reviewed my work for ten years.',
      from: 'Howard Feinberg, CPA',
      position: 'Partner',
      organisation: 'Feinberg & Dunn, Northampton',
      on: '2026-06-24',
      paragraphs: [
        'I have received Ms. Maldonado’s quarterly package since 2016. She sends an adjusted trial balance, not a box of receipts: accruals for freight and commissions, prepaid insurance released month by month, depreciation by our schedule.',
        'In the last three years I have proposed four adjusting entries of my own, all of them tax differences.',
        'In 2022 she noticed that one customer’s payments were applied always to the oldest invoice of another, traced it to a lockbox code, and recovered $11,400. She then separated the opening of mail from posting, without being told to.',
      ],
    },
    {
      key: 'period_end',
      kind: 'sample',
      title: 'Year-end work papers (figures altered)',
      description: 'Adjusting and closing entries with reasons, and the statements that came out.',
      heading: 'Year-end 2025 — adjusting entries and statements',
      on: '2026-01-28',
      parts: [
        {
          heading: 'Adjusting entries',
          table: [
            ['Entry', 'Debit', 'Credit', 'Why'],
            [
              'Insurance expense / Prepaid insurance',
              '2,150.00',
              '2,150.00',
              'Quarter of the policy paid on October 1',
            ],
            ['Freight-in / Accrued liabilities', '1,480.00', '1,480.00', 'Received December 30, billed in January'],
            ['Depreciation / Accumulated depreciation', '6,900.00', '6,900.00', 'Two delivery trucks, straight line'],
            ['Bad debts / Allowance', '3,300.00', '3,300.00', 'Aging over 120 days at 60%'],
          ],
        },
        {
          heading: 'Statements',
          table: [
            ['Line', '2025', '2024'],
            ['Net sales', '4,812,000', '4,570,500'],
            ['Gross profit', '1,347,400', '1,252,300'],
            ['Operating income', '214,900', '187,200'],
            ['Current ratio', '2.1', '1.8'],
          ],
          paragraphs: [
            'Gross margin rose by 0.6 points because counter staff stopped overriding the price book; I had shown the owner the override report in March.',
          ],
        },
        {
          heading: 'Bank reconciliation, December',
          paragraphs: [
            'Book balance 88,412.06; outstanding checks 12,905.11; deposit in transit 4,330.00; bank 96,987.17. One difference of 18.00: check 20418 written for 436.90 and posted as 454.90; a difference that divides by nine sends me looking for swapped digits first.',
          ],
        },
      ],
    },
    {
      key: 'ageing_chart',
      kind: 'picture',
      title: 'Receivables over 60 days',
      description: 'Bar chart of receivables over 60 days in thousands of dollars: 71, 64, 40, 31, 28.',
      picture: {
        kind: 'chart',
        caption: 'RECEIVABLES OVER 60 DAYS',
        unit: 'THOUSAND DOLLARS',
        bars: [
          { label: '2021', value: 71 },
          { label: '2022', value: 64 },
          { label: '2023', value: 40 },
          { label: '2024', value: 31 },
          { label: '2025', value: 28 },
        ],
      },
    },
    {
      key: 'payroll_sheet',
      kind: 'text',
      title: 'A payroll, computed by hand (names changed)',
      description: 'One hourly employee with overtime, checked against the software.',
      body: 'R.D., hourly 24.50, 46.5 h: 40 × 24.50 = 980.00; 6.5 × 36.75 = 238.88; gross 1,218.88.\nSection 125 health 62.00 pre-tax. FICA base 1,156.88: social security 71.73, medicare 16.77.\nFederal (W-4 2020, single, no step 3), percentage method: 96.14. Massachusetts 5 %: after FICA deduction limit, 53.42. PFML employee share 5.32.\nNet 913.50. Software says 913.50.\nEmployer: FICA 88.50, PFML (over 25 covered) per notice, SUI by rate letter.',
    },
  ],
  attestations: [
    {
      key: 'owner',
      experience: 'books',
      name: 'Stanley Bondar',
      email: 'stan@bondsvilleplumbing.example',
      relation: 'Owner',
      message: 'Stan, please click the link in the college’s mail. It is not spam, I promise. Rosa',
      answer: { kind: 'confirm', text: 'Rosa runs the office. If she says it, it is so.' },
    },
    {
      key: 'site',
      experience: 'tax_site',
      name: 'Imelda Rosario',
      email: 'irosario@quaboagcommunity.example',
      relation: 'VITA site coordinator',
      message: 'Hello Imelda, could you confirm my seasons at the site? Gracias.',
    },
  ],
};
