/** What readers say of a criterion that is met, where this learner’s work asks for nothing more particular. */
export const remarks: Readonly<Record<string, Readonly<Record<'meets' | 'exceeds', string>>>> = {
  sources: {
    meets: 'Each outcome is traced to work or training that could have taught it, and you say how.',
    exceeds: 'Work, training and your own study are woven together, and you show how one corrected the other.',
  },
  demonstration: {
    meets: 'The documents are your own, recent, and there is one for each outcome.',
    exceeds: 'Strong evidence from more than one setting, each piece introduced by what it shows.',
  },
  concepts: {
    meets: 'You explain why the practice works, in the terms of the course.',
    exceeds:
      'You weigh one idea against another and say where each stops being useful. That is more than the course asks.',
  },
  application: {
    meets: 'You act on your own judgment in situations that differ from each other.',
    exceeds: 'You solved a problem that was new to you and taught others to do the same.',
  },
  reflection: {
    meets: 'You say what you tried, what came of it and what you changed.',
    exceeds: 'You question your own assumptions, and one can see that your practice changed.',
  },
  presentation: {
    meets: 'Clear and in order; the evidence was easy to find.',
    exceeds: 'A pleasure to read.',
  },
  knowledge: {
    meets: 'Correct and current for every outcome.',
    exceeds: 'Correct, current, and aware of the alternatives.',
  },
  method: {
    meets: 'The evidence shows a method: one change at a time, then a check.',
    exceeds: 'You went on from the symptom to the cause and removed it.',
  },
  artifacts: {
    meets: 'Your own work for each outcome, with your part in it explained.',
    exceeds: 'What you made is used by others, which says more than a grade.',
  },
  responsibility: {
    meets: 'You know what depends on these systems and act like it.',
    exceeds: 'You changed how your team handles privacy and risk.',
  },
  double_entry: {
    meets: 'Entries for the whole cycle are right, and you explain them.',
    exceeds: 'You analyze unusual entries and find other people’s errors.',
  },
  period_end: {
    meets: 'The adjusting entries are complete and each has its reason.',
    exceeds: 'You do not only make the entries; you run the closing.',
  },
  statements: {
    meets: 'Correct, classified statements from an adjusted trial balance.',
    exceeds: 'You explain statements to an owner so that he asks for them.',
  },
  controls: {
    meets: 'Reconciliations are sound and you say which control protects what.',
    exceeds: 'You found a weakness, closed it, and can show what it saved.',
  },
};
