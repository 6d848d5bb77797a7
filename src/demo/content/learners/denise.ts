import type { LearnerContent } from './learner.js';

export const denise: LearnerContent = {
  key: 'denise',
  experiences: [
    {
      key: 'lead',
      kind: 'job',
      title: 'Lead toddler teacher',
      organisation: 'Millbrook Children’s Center, Palmer',
      fromOn: '2018-09-04',
      hoursPerWeek: 40,
      duties:
        'Lead a room of nine toddlers with one assistant. Plan the week, keep observations and progress reports for each child, meet families, train new assistants, and keep the room in compliance for EEC visits.',
    },
    {
      key: 'family_care',
      kind: 'job',
      title: 'Family child care assistant',
      organisation: 'Ana’s Family Child Care, Ludlow',
      fromOn: '2014-06-02',
      toOn: '2018-08-24',
      hoursPerWeek: 35,
      duties:
        'Cared for six children from infancy to five in a Portuguese- and English-speaking home. Cooked under CACFP, kept attendance and medication logs.',
    },
    {
      key: 'cda',
      kind: 'training',
      title: 'Child Development Associate (infant–toddler)',
      organisation: 'Council for Professional Recognition',
      fromOn: '2020-01-13',
      toOn: '2020-11-20',
      duties:
        '120 hours of formal training in eight subject areas, a professional portfolio, family questionnaires, an observed session and an examination.',
    },
  ],
  evidence: [
    {
      key: 'cda',
      kind: 'certificate',
      title: 'CDA credential',
      description: 'Child Development Associate, infant–toddler endorsement, renewed in 2023.',
      issuer: 'Council for Professional Recognition',
      award: 'Child Development Associate — Infant/Toddler Center-Based',
      on: '2023-11-20',
      detail: 'Renewed on completion of 4.5 continuing education units and a letter of recommendation.',
      number: 'CDA-IT-2071184',
    },
    {
      key: 'first_aid',
      kind: 'certificate',
      title: 'Pediatric first aid, CPR and AED',
      description: 'Current certification, two years.',
      issuer: 'Pioneer Valley Safety Training',
      award: 'Pediatric First Aid / CPR / AED',
      on: '2026-02-21',
      detail: 'Six contact hours with practical test. Valid through February 2028.',
      number: 'PVS-26-0442',
    },
    {
      key: 'director_letter',
      kind: 'letter',
      title: 'Letter from my director',
      description: 'What my director has seen me do since 2018.',
      from: 'Karen Szymanski',
      position: 'Director',
      organisation: 'Millbrook Children’s Center',
      on: '2026-07-08',
      paragraphs: [
        'I have supervised Denise Arruda since September 2018 and observe her room formally twice a year.',
        'Her weekly plans begin with what she wrote down about the children the week before. When two of our toddlers began to bite in the spring of 2025, she did not ask for more staff; she mapped when and where it happened, moved the easel away from the door, split the arrival group, and the biting ended in three weeks. I have since asked her to teach that approach to every new assistant.',
        'She knows 606 CMR 7.00 well enough to correct me. Our last two licensing visits found no deficiencies in her room.',
      ],
    },
    {
      key: 'week_plan',
      kind: 'sample',
      title: 'Weekly plan with observations',
      description: 'A week of plans for nine toddlers (names changed) with the observations they came from.',
      heading: 'Toddler room — week of March 9, 2026: “Ramps and rolling”',
      on: '2026-03-06',
      parts: [
        {
          heading: 'What I saw last week',
          paragraphs: [
            'M. (26 months) carried four cars up the climber, let each go and laughed at the noise. R. (22 months) watched, fetched the cars, said “more, down”. T. covered his ears.',
            'Objective notes only: who, where, words used, minutes. My interpretation is kept apart from the note.',
          ],
        },
        {
          heading: 'Plan',
          table: [
            ['Day', 'Invitation', 'What I am looking for'],
            ['Monday', 'Two ramps of different slope, balls', 'Predicts which rolls farther (cognitive)'],
            ['Tuesday', 'Ramp outdoors, water in gutters', 'Takes turns with a word or a sign (social)'],
            ['Wednesday', 'Felt ramp, quiet corner for T.', 'Joins when the noise is lower (regulation)'],
            ['Thursday', '“Sobe, desce”: song in Portuguese and English', 'Uses up/down in either language'],
            ['Friday', 'Photo book of the week', 'Retells with family at pick-up'],
          ],
        },
        {
          heading: 'Why ramps',
          paragraphs: [
            'Repeating an action to see what happens is how children this age build ideas of cause (Piaget’s tertiary circular reactions). My part is to put the next step just within reach and name it, which is Vygotsky’s zone.',
          ],
        },
      ],
    },
    {
      key: 'incident_chart',
      kind: 'picture',
      title: 'Biting incidents by week',
      description:
        'Bar chart: six incidents in the first week, then five, three, one and none for three weeks after the room was changed.',
      picture: {
        kind: 'chart',
        caption: 'BITING INCIDENTS, SPRING 2025',
        unit: 'PER WEEK',
        bars: [
          { label: 'W1', value: 6 },
          { label: 'W2', value: 5 },
          { label: 'W3', value: 3 },
          { label: 'W4', value: 1 },
          { label: 'W5', value: 0 },
          { label: 'W6', value: 0 },
          { label: 'W7', value: 0 },
        ],
      },
    },
    {
      key: 'room_plan',
      kind: 'picture',
      title: 'Floor plan of my room',
      description:
        'How areas are placed after the change: art away from the door, two ways around the climber, a quiet corner in view.',
      picture: {
        kind: 'plan',
        caption: 'TODDLER ROOM AFTER THE CHANGE',
        boxes: [
          { label: 'DOOR', x: 0, y: 6, w: 2, h: 3 },
          { label: 'CUBBIES', x: 3, y: 12, w: 6, h: 2 },
          { label: 'CLIMBER', x: 9, y: 5, w: 5, h: 4 },
          { label: 'ART', x: 18, y: 1, w: 5, h: 3 },
          { label: 'QUIET', x: 18, y: 11, w: 5, h: 3 },
          { label: 'BLOCKS', x: 3, y: 1, w: 6, h: 3 },
        ],
        lines: [
          [0, 2],
          [2, 3],
          [2, 4],
        ],
      },
    },
    {
      key: 'menu_log',
      kind: 'text',
      title: 'Allergy and menu log, one week',
      description: 'CACFP menu with substitutions.',
      body: 'Mon: oatmeal, pears, milk / turkey, peas, rice, milk (soy for J.).\nTue: WG toast, banana / lentil stew, carrots, roll; R. egg-free roll from the marked bin.\nWed: yogurt, berries / chicken, squash, pasta. NEW: A. reaction to kiwi at home (mother’s note 3/10), kiwi off the menu, plan signed by pediatrician 3/12, EpiPen checked, exp. 11/26.\nThu: pancakes, applesauce / bean quesadilla, corn (cut off cob).\nFri: eggs / fish cakes, potatoes, beans; J. and R. chickpea cakes, separate pan.\nGrapes quartered lengthwise, every time.',
    },
  ],
  attestations: [
    {
      key: 'karen',
      experience: 'lead',
      name: 'Karen Szymanski',
      email: 'k.szymanski@millbrookchildren.example',
      relation: 'My director since 2018',
      message: 'Hi Karen, this is for the credits I told you about. It takes about five minutes. Thank you! Denise',
      answer: { kind: 'confirm', text: 'All of this is right. I would hire a college that hired Denise.' },
    },
    {
      key: 'ana',
      experience: 'family_care',
      name: 'Ana Medeiros',
      email: 'ana.medeiros@anasfamilycare.example',
      relation: 'Owner of the family child care',
      message: 'Ana, would you confirm the years I worked with you?',
      answer: {
        kind: 'correct',
        text: 'Denise stayed until the end of September 2018, she came back for four Fridays to help with the new babies. Everything else is as she says.',
      },
    },
  ],
};
