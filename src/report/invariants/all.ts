import { accountInvariants } from './account.js';
import { appealInvariants } from './appeal.js';
import { assignmentInvariants } from './assignment.js';
import { awardInvariants } from './award.js';
import { bulkInvariants } from './bulk.js';
import { claimInvariants } from './claim.js';
import { collegeInvariants } from './college.js';
import { deadlineInvariants } from './deadline.js';
import { decisionInvariants } from './decision.js';
import { evaluationInvariants } from './evaluation.js';
import { historyInvariants } from './history.js';
import { notificationInvariants } from './notification.js';
import { portfolioInvariants } from './portfolio.js';

/** What always holds: each name is a sentence, its SQL selects what breaks it. Read after every API spec and every night. */
export const invariants: Readonly<Record<string, string>> = {
  ...accountInvariants,
  ...appealInvariants,
  ...assignmentInvariants,
  ...awardInvariants,
  ...bulkInvariants,
  ...claimInvariants,
  ...collegeInvariants,
  ...deadlineInvariants,
  ...decisionInvariants,
  ...evaluationInvariants,
  ...historyInvariants,
  ...notificationInvariants,
  ...portfolioInvariants,
};

/** A sentence that does not hold, and the rows that break it. */
export interface Violation {
  sentence: string;
  rows: unknown[];
}

/** Asks for the violations of every sentence; `ask` runs SQL and sees what it may see. */
export async function violations(ask: (sql: string) => Promise<unknown[]>): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [sentence, sql] of Object.entries(invariants)) {
    const rows = await ask(sql);
    if (rows.length > 0) found.push({ sentence, rows });
  }
  return found;
}
