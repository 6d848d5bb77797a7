import type { ClaimContent } from './claim.js';

export const claimsOfDenise: readonly ClaimContent[] = [
  {
    key: 'ece101',
    learner: 'denise',
    courseCode: 'ECE 101',
    outcomes: [
      {
        says: 'When I started with Ana I thought theory was for people who did not change diapers. Then I watched a nine-month-old drop a spoon forty times and read in my CDA course that Piaget had a name for it. Now I use the names to decide what to do next: for a child who repeats, I change one thing; for a child who is almost able, I stand close and say the word, which is Vygotsky. With our two-year-olds who shout “me!”, Erikson tells me to offer two choices instead of a fight.',
        shows: ['week_plan', 'cda'],
      },
      {
        says: 'My plan for the week comes from what I saw the week before. In the sample, ramps came from one boy and four cars. I planned for three different children in the same activity, one of them afraid of the noise, and I put the song in Portuguese and English because four of our families speak it at home and two grandmothers sang it with us on Friday.',
        shows: ['week_plan', 'director_letter'],
      },
      {
        says: 'I write what a camera would see: who, where, the words, how many minutes. What I think it means goes in another column. I learned this the hard way: I once wrote “aggressive” in a log and a mother read it. The boy had been hungry. Since then I train new assistants by giving them a two-minute video and crossing out every word that is an opinion.',
        shows: ['week_plan', 'incident_chart'],
      },
      {
        says: 'I work under 606 CMR 7.00 every day: ratio, sleep, diapering, what must be posted. Rules do not answer everything. When a parent asked me to keep her son from napping so that he would sleep at night, the regulation gave him the right to rest, and the NAEYC code told me how to hold both: do no harm to the child, and respect the family. We agreed on forty minutes and I wrote it down.',
        shows: ['director_letter', 'cda'],
      },
    ],
  },
  {
    key: 'ece120',
    learner: 'denise',
    courseCode: 'ECE 120',
    outcomes: [
      {
        says: 'Biting is a sentence from somebody who has no sentence yet. In 2025 two children in my room bit. One was teething and bit in the afternoon; the other bit whoever stood between him and the door at drop-off. Same behavior, two messages. I look first at sleep, food, teeth and language, then at what the rest of us did one minute before.',
        shows: ['incident_chart', 'director_letter'],
      },
      {
        says: 'I drew the room and put a dot for every bite. They were all on one path between the door and the easel. I moved the art corner, made a second way around the climber, and split arrivals in two groups of five minutes each. It cost nothing. The chart shows what happened.',
        shows: ['room_plan', 'incident_chart'],
      },
      {
        says: 'I get down, I name the feeling, I say what they can do: “You want the truck. Say: turn please.” I stay until it worked. With the older twos I use three steps: stop, tell, pick one. It is slow for two weeks and then they do it to each other, and to me.',
        shows: ['week_plan'],
      },
      {
        says: 'With families I usually talk at pick-up and keep a notebook that goes home. For one child early intervention came to observe and I did what they told me.',
        shows: ['director_letter'],
      },
    ],
  },
  {
    key: 'ece130',
    learner: 'denise',
    courseCode: 'ECE 130',
    outcomes: [
      {
        says: 'My room is nine toddlers to two adults and the ratio is what I count first when somebody goes to the bathroom. I teach safe sleep by the reason: on the back, alone, empty crib, because a baby who cannot roll away cannot save himself. I do the diaper procedure in the same ten steps so that I could do it half asleep, with the bleach solution mixed fresh every day and tested with a strip.',
        shows: ['director_letter', 'cda'],
      },
      {
        says: 'I cook to the CACFP pattern and I substitute by child, not by table. My log for the week of March 9 has a new allergy in it: I took kiwi off for everyone, had the plan signed, and checked the date of the pen myself. Grapes go lengthwise in four until a child is five; I have seen one slide out of a child with back blows and I do not want to see it again. The sentence over my sink is from the Food Code: food shall be cooled within two hours from 135 degrees to 70 degrees, and within a total of six hours from 135 degrees to 41 degrees or less.',
        shows: ['menu_log', 'first_aid'],
      },
      {
        says: 'I hold current pediatric first aid. In October 2024 a boy had a seizure with a fever. I timed it, turned him on his side, sent the other children out with my assistant, called 911 at two minutes because it was his first, and met his mother at the door with the time written on my hand. Afterwards I changed our emergency cards: the hospital wanted the weight, and we had it from the year before.',
        shows: ['first_aid', 'director_letter'],
      },
      {
        says: 'As a mandated reporter I do not decide whether it is true, I decide whether I have reasonable cause to believe. I have filed two 51As. I wrote what I saw, where on the body, and the child’s words in quotes, called DCF the same hour and sent the written report within forty-eight. I told my director, but it was mine to make, also if she had said no.',
        shows: ['cda'],
      },
    ],
  },
  {
    key: 'ece110',
    learner: 'denise',
    courseCode: 'ECE 110',
    outcomes: [
      {
        says: 'From eleven years of babies I know the order of things better than the dates: head, trunk, hands; pointing before words; parallel play before together. (I still want to add my notes about R. from 9 to 30 months here.)',
        shows: ['week_plan'],
        unfinished: true,
      },
      {
        says: 'Piaget tells me why a child drops the spoon again, Vygotsky how close I should stand, and Erikson why “no” is a good word at two. Bronfenbrenner took me longest. Then the bus to Palmer was cut, three mothers came twenty minutes later, and the mornings of three children fell apart: that is a system around a child. I moved breakfast, and it was quiet again.',
        shows: ['week_plan', 'cda'],
      },
      {
        says: 'In 2023 a boy of twenty months had no words and did not turn when I called. I wrote down what I saw for two weeks, without a name for it, and showed it to his mother with the milestones card. She called early intervention from my office. He had fluid in both ears.',
        shows: [],
        unfinished: true,
      },
    ],
  },
  {
    key: 'ece240',
    learner: 'denise',
    courseCode: 'ECE 240',
    outcomes: [
      {
        says: 'Half of my families speak Portuguese, two Ukrainian. I learned to ask who decides about the child before I ask for a signature, because in three of the families it was not the person at the door.',
        shows: ['director_letter'],
      },
      {
        says: 'I stopped holding parents’ nights at six. We eat breakfast at seven-fifteen on the first Friday and choose the next theme together; fourteen of sixteen families come.',
        shows: ['week_plan'],
      },
      {
        says: 'I keep a list of people, not of agencies: who picks up at WIC, which day the fuel assistance office is open, who speaks Russian. I call with the family in the room.',
        shows: ['director_letter'],
      },
      {
        says: 'I grew up being hit and told it was love. I had to learn that my calm face about it was a bias too. I say so to new assistants, because every one of us brings something.',
        shows: ['cda'],
      },
    ],
  },
];
