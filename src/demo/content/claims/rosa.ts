import type { ClaimContent } from './claim.js';

export const claimsOfRosa: readonly ClaimContent[] = [
  {
    key: 'acc101',
    learner: 'rosa',
    courseCode: 'ACC 101',
    outcomes: [
      {
        says: 'I learned double entry from a green ledger with Mr. Bondar’s aunt, before there was software to do it for me. I still think in T-accounts. A return with a restocking fee, freight collect, a trade-in on a boiler: I draw it, and the entry follows. When we moved to software I posted two quarters both ways and found every difference, most of them mine.',
        shows: ['period_end', 'cpa_letter'],
      },
      {
        says: 'At year-end I adjust before the CPA sees it. The four entries in my papers are an expired prepaid, a bill that came in January for December’s freight, depreciation of two trucks and an allowance from the ageing. Each says why. I close revenue and expense to retained earnings and then check that they are zero, because software will let you post to last year if you ask nicely.',
        shows: ['period_end'],
      },
      {
        says: 'From the adjusted trial balance I prepare the statements myself before I print them, since a wrong account type puts a loan among the payables and the printer does not care. I explained the current ratio to the owner with the truck: can we pay for the tires without selling the truck. He asks for it now.',
        shows: ['period_end', 'cpa_letter'],
      },
      {
        says: 'I reconcile bank, cards, receivables and payables to their control accounts by the fifth. Difference divisible by nine: swapped digits. In 2022 the lockbox error taught me what control means: no one person had done wrong, one person just did everything. Since then whoever opens the mail does not post, and I do not sign.',
        shows: ['period_end', 'cpa_letter'],
      },
    ],
  },
  {
    key: 'acc115',
    learner: 'rosa',
    courseCode: 'ACC 115',
    outcomes: [
      {
        says: 'I built our company file: 140 accounts cut from 260, items that post to the right income and cost, customers with terms and tax status, vendors with 1099 flags. I left room in the numbers, as my CPA asked.',
        shows: ['qb', 'cpa_letter'],
      },
      {
        says: 'Some forty invoices and twenty bills a day go through me. When a payment sits on the wrong customer I do not delete it; I reverse and re-apply with a note, so that the audit log tells the story to somebody who was not there.',
        shows: ['qb', 'ageing_chart'],
      },
      {
        says: 'On Mondays the owner gets one page: ageing, cash for six weeks, margin by counter. From the ageing came a decision: accounts over sixty days buy for cash until they call me. It went from seventy-one to twenty-eight thousand and we lost one customer.',
        shows: ['ageing_chart', 'period_end'],
      },
      {
        says: 'Counter staff can sell and cannot see payroll; nobody, me too, posts behind the closing date without the owner’s password. The file is copied every night to two places and I restore one on the first of each quarter, since a copy that was never restored is a hope.',
        shows: ['qb', 'cpa_letter'],
      },
    ],
  },
  {
    key: 'bus101',
    learner: 'rosa',
    courseCode: 'BUS 101',
    outcomes: [
      {
        says: 'We were a sole proprietorship until 2015 and an S corporation since. I sat in when the lawyer explained it, and I was the one who had to make the first reasonable salary for an owner who had always taken what was in the drawer.',
        shows: ['cpa_letter'],
      },
      {
        says: 'If purchasing buys a truckload of water heaters because the price is good, I see it three times: in the bank, in the yard and in overtime. I draw this for new managers as a triangle.',
        shows: ['period_end', 'ageing_chart'],
      },
      {
        says: 'I look at margin, at days of inventory and at receivables before I look at profit, since profit is an opinion and cash is a fact, as our CPA says.',
        shows: ['period_end', 'cpa_letter'],
      },
      {
        says: 'We are the only supply house for three towns. In the ice storm we sold generators at the price of the day before. It was the owner’s decision, and I showed him that we could afford it.',
        shows: ['cpa_letter'],
      },
    ],
  },
  {
    key: 'acc130',
    learner: 'rosa',
    courseCode: 'ACC 130',
    outcomes: [
      {
        says: 'I run payroll for thirty-one every Thursday: hourly with overtime over forty, two on salary, three on commission with a draw. I can do it by hand and once a quarter I do one by hand, on purpose.',
        shows: ['payroll_sheet'],
      },
      {
        says: 'I use the percentage method from Publication 15-T, the Massachusetts circular with its limit on the FICA deduction, and PFML split by the size of the workforce. When the rate changes on January 1 I test one person of each kind before anybody is paid.',
        shows: ['payroll_sheet', 'vita'],
      },
      {
        says: 'I file 941, M-941 and the unemployment return each quarter, W-2 and W-3 in January, and tie all of them to the ledger first. At the tax site I see what a wrong W-2 costs a family in February.',
        shows: ['payroll_sheet', 'vita', 'cpa_letter'],
      },
      {
        says: 'Massachusetts asks three questions about a contractor and all three must be answered yes. Our two “contract” drivers failed the second. I brought it to the owner with the numbers of doing it right and the numbers of being caught.',
        shows: ['cpa_letter'],
      },
    ],
  },
];
