import type { FrozenExperience } from '../portfolio/experience.freezing.js';

/** Everything that the supervisor will be shown: nothing else leaves. */
export interface AskedAbout {
  experience: FrozenExperience;
  statements: readonly { text: string; outcomeId?: string | null }[];
}

export interface ConsentTo {
  learner: string;
  institution: string;
  attestorName: string;
  attestorEmail: string;
  asked: AskedAbout;
}

/**
 * The consent to disclose, word for word, as 34 CFR 99.30 wants it: which records, for what purpose, to whom. The learner
 * reads it, signs by typing a name, and it is kept with the time.
 */
export function consentText({ learner, institution, attestorName, attestorEmail, asked }: ConsentTo): string {
  const { experience, statements } = asked;
  const where = experience.organisation ? `${experience.title}, ${experience.organisation}` : experience.title;
  return [
    `I, ${learner}, agree that ${institution} shows the following to ${attestorName} (${attestorEmail}):`,
    `- my name and my message to this person;`,
    `- my entry “${where}” with its dates, hours per week and duties;`,
    ...statements.map(({ text }) => `- my statement: “${text}”`),
    `The purpose is to let this person confirm, correct or comment on what I wrote, for the assessment of my prior learning.`,
    `The answer becomes part of my record. I can read it, and I cannot change it.`,
    `I can take this back until the answer is given; from then on nothing more is shown to this person.`,
  ].join('\n');
}
