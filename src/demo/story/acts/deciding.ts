import { AppealService } from '../../../appeal/appeal.service.js';
import { ApprovalService } from '../../../decision/approval.service.js';
import type { NewDecision } from '../../../decision/decision.dto.js';
import { DecisionService } from '../../../decision/decision.service.js';
import { termAt } from '../../content/calendar.js';
import { college } from '../../content/college.js';
import { remarks } from '../../content/readings/remarks.js';
import { localDay } from '../../../kernel/calendar.js';
import { opens } from '../opening-records.js';
import type { Stage } from '../stage.js';
import type { Act } from '../tale.js';
import { contentOf } from './writing.js';

/** The dean decides: the readers' feedback goes to the learner, with a word of his own. */
export function decides(outcome: 'full' | 'reduced' | 'none', message: string, credits: string | null = null): Act {
  return async (stage, key) => {
    const term = termAt(localDay(stage.clock.now(), college.timeZone));
    const decision: NewDecision = {
      outcome,
      credits,
      courseId: null,
      termId: outcome === 'none' ? null : stage.id(`term:${term}`),
      feedback: await feedback(stage, key),
      message,
      overrideReason: null,
      claimVersion: null,
    };
    await stage.get(DecisionService).decide(stage.id(`claim:${key}`), decision, stage.as('samuel'));
  };
}

/** The dean gives the claim back for another attempt. */
export function asksToRevise(message: string): Act {
  return async (stage, key) => {
    const ask = { message, feedback: await feedback(stage, key), claimVersion: null };
    await stage.get(DecisionService).askToRevise(stage.id(`claim:${key}`), ask, stage.as('samuel'));
  };
}

export function appeals(grounds: string, criteria: string[]): Act {
  return async (stage, key) => {
    const filed = { grounds, criteria };
    const { id } = await stage
      .get(AppealService)
      .file(stage.id(`claim:${key}`), filed, stage.as(contentOf(key).learner));
    stage.remember(`appeal:${key}`, id);
  };
}

export function admitsAppeal(answer: string): Act {
  return async (stage, key) => {
    await stage.get(AppealService).accept(stage.id(`appeal:${key}`), answer, stage.as('renee'));
  };
}

/** What the readers said by criterion, as the approver's page suggests it. */
async function feedback(stage: Stage, key: string): Promise<NewDecision['feedback']> {
  const id = stage.id(`claim:${key}`);
  await opens(stage, 'samuel', 'approver', { record: 'evaluation', of: 'claim', id });
  const { draft } = await stage.get(ApprovalService).view(id, stage.as('samuel'));
  return draft.feedback.map(({ criterionId, feedback: said }) => ({
    criterionId,
    feedback: said.trim() || (remarks[criterionId]?.meets ?? ''),
  }));
}
