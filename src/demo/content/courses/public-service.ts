import type { CourseContent } from './course.js';

export const publicService: readonly CourseContent[] = [
  {
    code: 'CRJ 101',
    title: 'Introduction to Criminal Justice',
    credits: '3.00',
    description:
      'Police, courts and corrections as one system, with the Massachusetts structure as the running example.',
    outcomes: [
      'Trace a criminal case from report to disposition through the Massachusetts courts',
      'Explain constitutional limits on search, seizure and interrogation',
      'Evaluate theories of crime and of punishment',
      'Discuss fairness, discretion and accountability in the system',
    ],
  },
  {
    code: 'CRJ 130',
    title: 'Corrections and Community Supervision',
    credits: '3.00',
    description: 'Institutions, probation and parole; custody, care and return.',
    outcomes: [
      'Compare goals and practices of institutions, probation and parole',
      'Apply classification and risk-and-needs assessment to a case',
      'Explain the legal rights of incarcerated people',
      'Plan a safe return to the community with partner agencies',
    ],
  },
  {
    code: 'CRJ 215',
    title: 'Emergency Dispatch and Report Writing',
    credits: '3.00',
    description: 'Taking calls, dispatching units and writing reports that stand up in court.',
    outcomes: [
      'Gather and prioritize information from callers under stress',
      'Operate dispatch and records systems by protocol',
      'Write clear, factual incident reports',
      'Manage stress and trauma in emergency work',
    ],
  },
  {
    code: 'HSV 101',
    title: 'Introduction to Human Services',
    credits: '3.00',
    description: 'The helping professions: history, settings, values, and the strengths of the people served.',
    outcomes: [
      'Describe systems and settings of human services in Massachusetts',
      'Apply the ethical standards of human service professionals to cases',
      'Identify a person’s strengths, needs and resources',
      'Reflect on one’s own values and on self-care',
    ],
  },
  {
    code: 'HSV 120',
    title: 'Interviewing and Helping Skills',
    credits: '3.00',
    description: 'Listening, questioning and responding in helping conversations.',
    outcomes: [
      'Use attending, open questions, reflection and summary in an interview',
      'Adapt communication to culture, trauma and ability',
      'Keep professional boundaries and confidentiality',
      'Document contacts in objective, person-first language',
    ],
  },
  {
    code: 'HSV 210',
    title: 'Case Management',
    credits: '3.00',
    description: 'From intake to closing: planning, linking, advocating, monitoring.',
    outcomes: [
      'Conduct an intake and write a person-centered service plan',
      'Coordinate services among agencies and advocate for access',
      'Monitor progress and revise plans',
      'Manage a caseload with accurate, timely records',
    ],
  },
];
