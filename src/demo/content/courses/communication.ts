import type { CourseContent } from './course.js';

export const communication: readonly CourseContent[] = [
  {
    code: 'COM 101',
    title: 'Interpersonal Communication',
    credits: '3.00',
    description: 'How people make meaning, relationships and conflict in conversation, with theory and practice.',
    outcomes: [
      'Explain models of communication and how perception and culture shape messages',
      'Practice active listening and give constructive feedback',
      'Analyze and manage conflict with appropriate strategies',
      'Adapt verbal and nonverbal messages to a person and a setting',
    ],
  },
  {
    code: 'COM 120',
    title: 'Public Speaking',
    credits: '3.00',
    description: 'Preparing and giving informative and persuasive speeches.',
    outcomes: [
      'Analyze an audience and choose a purpose',
      'Research, organize and outline a speech',
      'Deliver with effective voice, body and visual aids',
      'Evaluate speeches by others and oneself',
    ],
  },
  {
    code: 'ENG 105',
    title: 'Workplace Writing',
    credits: '3.00',
    description: 'Letters, instructions, proposals and reports that people at work read and act on.',
    outcomes: [
      'Plan a document for its readers, purpose and medium',
      'Write clear instructions and procedures and test them with users',
      'Write a report or proposal with evidence and sources',
      'Revise and edit for clarity, tone and correctness',
    ],
  },
  {
    code: 'ENG 210',
    title: 'Technical Documentation',
    credits: '3.00',
    description:
      'Manuals, knowledge bases and release notes, written with the people who know and for the people who do not.',
    outcomes: [
      'Interview experts and observe users to find what must be documented',
      'Structure topics for reference, task and concept',
      'Use style guides, templates and version control',
      'Measure whether documentation works, and maintain it',
    ],
  },
];
