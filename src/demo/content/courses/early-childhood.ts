import type { CourseContent } from './course.js';

export const earlyChildhood: readonly CourseContent[] = [
  {
    code: 'ECE 101',
    title: 'Introduction to Early Childhood Education',
    credits: '3.00',
    description:
      'The history, philosophies and practice of the care and education of children from birth to eight, and the work of the profession in Massachusetts.',
    outcomes: [
      'Describe how major theories of child development inform practice with young children',
      'Plan play-based activities that are developmentally and culturally appropriate',
      'Observe and document children’s learning objectively',
      'Explain licensing regulations and the profession’s code of ethics and apply them to dilemmas',
    ],
  },
  {
    code: 'ECE 110',
    title: 'Child Growth and Development',
    credits: '3.00',
    description:
      'Physical, cognitive, social and emotional development from conception through age eight; meets the EEC child-growth requirement.',
    outcomes: [
      'Trace typical development in each domain from birth through age eight',
      'Compare theories of Piaget, Vygotsky, Erikson and Bronfenbrenner',
      'Recognize signs of atypical development and the path to early intervention',
      'Relate culture, family and environment to a child’s development',
      'Use observation to describe an individual child’s development',
    ],
  },
  {
    code: 'ECE 120',
    title: 'Guiding Young Children’s Behavior',
    credits: '3.00',
    description:
      'Positive guidance, classroom routines and environments that prevent and respond to challenging behavior.',
    outcomes: [
      'Interpret behavior as communication, considering development, temperament and family',
      'Arrange routines and environments that prevent challenging behavior',
      'Use positive guidance techniques and teach children to solve conflicts',
      'Work with families and specialists on an individual guidance plan',
    ],
  },
  {
    code: 'ECE 130',
    title: 'Health, Safety and Nutrition of Young Children',
    credits: '3.00',
    description:
      'Keeping young children healthy and safe in group care, under 606 CMR 7.00 and the national standards.',
    outcomes: [
      'Apply licensing standards for supervision, ratios, sanitation and safe sleep',
      'Plan nutritious meals and manage allergies and food-borne risk',
      'Recognize and respond to illness, injury and emergencies',
      'Recognize signs of abuse and neglect and act as a mandated reporter',
    ],
  },
  {
    code: 'ECE 210',
    title: 'Infant and Toddler Curriculum',
    credits: '3.00',
    description: 'Relationship-based curriculum for children under three.',
    outcomes: [
      'Build responsive, consistent relationships through caregiving routines',
      'Plan individualized experiences from observation',
      'Design an infant and toddler environment indoors and outdoors',
      'Partner with families around separation, feeding, sleep and toileting',
    ],
  },
  {
    code: 'ECE 240',
    title: 'Child, Family and Community',
    credits: '3.00',
    description: 'Families as partners in education, and the services of a community around them.',
    outcomes: [
      'Communicate with families respectfully across cultures and languages',
      'Plan family engagement that shares decisions with families',
      'Refer families to community services appropriately',
      'Reflect on one’s own culture and bias in work with families',
    ],
  },
];
