import type { ClaimContent } from './claim.js';

export const claimsOfLuis: readonly ClaimContent[] = [
  {
    key: 'luis_bus201',
    learner: 'luis',
    courseCode: 'BUS 201',
    outcomes: [
      {
        says: 'I plan backwards from covers. Last year’s Fridays, this year’s concerts and the weather give me a number; the number gives me prep, people and orders. The budget is the same thing for twelve months, and I answer for it line by line.',
        shows: ['labor_chart', 'owner_letter'],
      },
      {
        says: 'Thirty-eight people, three managers, two shifts. Each manager owns something whole, not a part of everything: one the schedule, one the cellar, one the floor. I wrote down who decides what up to which amount, because they were calling me on Sundays.',
        shows: ['handbook', 'owner_letter'],
      },
      {
        says: 'I was trained by shouting, and it works until the door closes behind the last good cook. Herzberg helped me to see why a raise kept nobody: pay was the reason to leave, and learning was the reason to stay. So a cook learns a new station every eight weeks.',
        shows: ['handbook', 'owner_letter'],
      },
      {
        says: 'Prime cost on Monday, labor every day at four, voids and comps by server. I show the numbers to those who can change them. Labor fell from 36 to 31 percent in six quarters without cutting anybody’s pay; we cut the hour in which nobody eats.',
        shows: ['labor_chart'],
      },
    ],
  },
  {
    key: 'bus215',
    learner: 'luis',
    courseCode: 'BUS 215',
    outcomes: [
      {
        says: 'Same six questions, same tryout, scored before we speak. I wrote the guide after I noticed that we hired people who reminded us of ourselves. What may not be asked is in it, with what to do when a candidate says it anyway.',
        shows: ['handbook'],
      },
      {
        says: 'Onboarding is two weeks of shadowing and a conversation on day thirty in which I only ask. I know what it achieved because I counted: turnover 110 percent, then 83, 52, 45. I cannot prove that it was only this; we also fixed the schedule in 2023.',
        shows: ['handbook', 'owner_letter'],
      },
      {
        says: 'Twice a year, one page, three questions, with examples from both sides. A corrective conversation has a fact, an effect, a request and a date. I have let go of five people and none was surprised.',
        shows: ['owner_letter', 'handbook'],
      },
      {
        says: 'Tips, overtime, minors’ hours, sick time: I keep the state’s posters in my head. In the harassment complaint I separated them without punishing the one who spoke, called counsel, wrote facts, and checked on her for six months, because retaliation is mostly quiet.',
        shows: ['owner_letter'],
      },
    ],
  },
  {
    key: 'cul101',
    learner: 'luis',
    courseCode: 'CUL 101',
    outcomes: [
      {
        says: 'I teach it to cooks as three doors: what grows, what spills, what falls in. Norovirus comes in with a person and Listeria likes my refrigerator; so the first is policy and the second is cleaning.',
        shows: ['servsafe'],
      },
      {
        says: 'Receiving under 41, cooling from 135 to 70 in two hours and to 41 in four more, logged by the person who did it. Shallow pans and ice wands, because a stockpot in a walk-in is an incubator. The sentence beside our walk-in is from the Food Code: food shall be cooled within two hours from 135 degrees to 70 degrees, and within a total of six hours from 135 degrees to 41 degrees or less.',
        shows: ['servsafe', 'owner_letter'],
      },
      {
        says: 'For our duck confit I wrote a HACCP plan with critical limits at the cook and at the cooling, because we hold it for days under fat. The board of health approved it.',
        shows: ['servsafe'],
      },
      {
        says: 'New people wash hands with me on the first day, and I quiz the line before service, one question each. We have had no critical violation since 2018.',
        shows: ['servsafe', 'handbook'],
      },
    ],
  },
  {
    key: 'bus115',
    learner: 'luis',
    courseCode: 'BUS 115',
    outcomes: [
      {
        says: 'I have worked with guests for eighteen years and I know what people want when they walk in.',
        shows: ['owner_letter'],
      },
      {
        says: 'My memo to the servers has the four steps that we use after something went wrong.',
        shows: ['service_memo'],
      },
      {
        says: 'We sell wine by the table and specials by the story. My servers are good at it.',
        shows: ['owner_letter'],
      },
      {
        says: 'I read all the reviews and answer most.',
        shows: ['service_memo'],
      },
    ],
  },
];
