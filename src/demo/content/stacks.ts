/** Certificates that several awards make together. */
export const stacks = [
  {
    title: 'Early Childhood Foundations',
    description:
      'Cares for groups of young children: how they grow, how to guide them, and how to work with their families.',
    courses: ['ECE 101', 'ECE 120', 'ECE 240'],
    needed: 2,
    minimumCredits: '5.00',
  },
] as const;
