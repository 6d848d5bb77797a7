import { DraftService } from '../../../claim/draft/draft.service.js';
import { OutcomeService } from '../../../claim/draft/outcome.service.js';
import { InformationService } from '../../../claim/information/information.service.js';
import { ClaimService } from '../../../claim/claim.service.js';
import type { ClaimView } from '../../../claim/record/record.dto.js';
import { RecordService } from '../../../claim/record/record.service.js';
import { keyOf } from '../../../claim/submission/submission.rules.js';
import { SubmissionService } from '../../../claim/submission/submission.service.js';
import type { ClaimContent } from '../../content/claims/claim.js';
import { claims } from '../../content/claims/all.js';
import { learners } from '../../content/learners/all.js';
import { people } from '../../content/people.js';
import type { Stage } from '../stage.js';
import type { Act } from '../tale.js';

/** The learner begins a claim and writes all that the content has for it. */
export const drafts: Act = async (stage, key) => {
  const { learner, courseCode, outcomes } = contentOf(key);
  const programCode = people.find((person) => person.key === learner)!.programCode!;
  const courseId = stage.id(`course:${courseCode}`);
  const claim = await stage
    .get(DraftService)
    .create({ kind: 'course', courseId, programId: stage.id(`program:${programCode}`) }, stage.as(learner));
  stage.remember(`claim:${key}`, claim.id);
  for (const [i, content] of outcomes.entries()) {
    const { id, version } = claim.outcomes[i]!;
    const completed = !content.unfinished;
    const edit = { version, statement: content.says, completed, ...linksOf(stage, key, content.shows) };
    await stage.get(OutcomeService).save(claim.id, id, edit, stage.as(learner));
  }
};

/** The learner adds to the statement of one outcome. */
export function writesMore(outcomeNo: number, more: string): Act {
  return async (stage, key) => {
    const learner = stage.as(contentOf(key).learner);
    const { id, outcomes } = await seenByLearner(stage, key);
    const { statement, evidence, experiences, attestations, ...outcome } = outcomes[outcomeNo - 1]!;
    const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
    const links = { evidence: ids(evidence), experiences: ids(experiences), attestations: ids(attestations) };
    const edit = { version: outcome.version, statement: `${statement} ${more}`, ...links };
    await stage.get(OutcomeService).save(id, outcome.id, edit, learner);
  };
}

/** The learner sends the claim, having read every warning. */
export const sends: Act = async (stage, key) => {
  const { id, version, warnings } = await seenByLearner(stage, key);
  const acknowledged = warnings.map(keyOf);
  await stage
    .get(SubmissionService)
    .submit(id, { version, ownWork: true, acknowledged }, stage.as(contentOf(key).learner));
};

export function withdraws(reason: string): Act {
  return async (stage, key) => {
    await stage.get(ClaimService).withdraw(stage.id(`claim:${key}`), reason, stage.as(contentOf(key).learner));
  };
}

/** The learner answers the reviewer's open question. */
export function answers(text: string, shows: readonly string[] = []): Act {
  return async (stage, key) => {
    const { id, informationRequests } = await seenByLearner(stage, key);
    const open = informationRequests.find((request) => request.state === 'open')!;
    const { evidence } = linksOf(stage, key, shows);
    await stage.get(InformationService).answer(id, open.id, { text, evidence }, stage.as(contentOf(key).learner));
  };
}

export function contentOf(key: string): ClaimContent {
  return claims.find((claim) => claim.key === key)!;
}

function seenByLearner(stage: Stage, key: string): Promise<ClaimView> {
  return stage.get(RecordService).get(stage.id(`claim:${key}`), stage.as(contentOf(key).learner));
}

/** The evidence by its keys, with the learner’s main experience and who was asked about it so far. */
function linksOf(stage: Stage, key: string, shows: readonly string[]) {
  const { learner } = contentOf(key);
  const [main] = learners.find((one) => one.key === learner)!.experiences;
  return {
    evidence: shows.map((evidence) => stage.id(`evidence:${learner}/${evidence}`)),
    experiences: [stage.id(`experience:${learner}/${main!.key}`)],
    attestations: stage.idsOf(`attestation:${learner}/${main!.key}/`),
  };
}
