import type { CourseContent } from './course.js';

export const health: readonly CourseContent[] = [
  {
    code: 'HLT 101',
    title: 'Medical Terminology',
    credits: '3.00',
    description: 'The language of health care: word parts, body systems, abbreviations, records.',
    outcomes: [
      'Build and analyze medical terms from prefixes, roots, combining forms and suffixes',
      'Use terms of each body system for anatomy, disorders and procedures',
      'Interpret abbreviations and avoid those that are unsafe',
      'Read excerpts of medical records and restate them in plain language',
    ],
  },
  {
    code: 'HLT 105',
    title: 'First Aid and Emergency Response',
    credits: '2.00',
    description: 'Assessment and first care of the ill and injured until help arrives, including CPR and AED.',
    outcomes: [
      'Assess a scene and a person and decide on priorities',
      'Perform CPR and use an AED for adults, children and infants',
      'Control bleeding and care for shock, burns, fractures and sudden illness',
      'Document and hand over care within legal limits',
    ],
  },
  {
    code: 'HLT 120',
    title: 'Foundations of Patient Care',
    credits: '4.00',
    description:
      'Direct care of patients and residents under supervision: safety, hygiene, mobility, observation, dignity.',
    outcomes: [
      'Assist with activities of daily living while protecting dignity and independence',
      'Move and position people with safe body mechanics',
      'Measure and record vital signs, intake and output',
      'Apply standard and transmission-based precautions',
      'Observe, report and document changes in condition',
    ],
  },
  {
    code: 'HLT 130',
    title: 'Medical Office Procedures',
    credits: '3.00',
    description: 'Front-office work of a practice: scheduling, records, insurance, privacy.',
    outcomes: [
      'Schedule and register patients and manage the flow of a practice',
      'Keep electronic health records in keeping with HIPAA',
      'Verify insurance and prepare clean claims with diagnosis and procedure codes',
      'Communicate with patients from diverse backgrounds with empathy',
    ],
  },
];
