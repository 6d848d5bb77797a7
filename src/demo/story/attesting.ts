import { AnswerService } from '../../attestation/answer/answer.service.js';
import { RequestService } from '../../attestation/request/request.service.js';
import { attestationPurpose, codePurpose } from '../../notification/templates/attestation.js';
import { Links } from '../../platform/links.js';
import { learners } from '../content/learners/all.js';
import type { AttestationContent, LearnerContent } from '../content/learners/learner.js';
import { people, type LearnerKey } from '../content/people.js';
import type { Stage } from './stage.js';

const network = 'a supervisor’s office';

/** The learner reads and signs the consent, and the supervisor is asked by mail. */
export async function asks(owner: LearnerKey, key: string, stage: Stage): Promise<void> {
  const [learner, { experience, name, email, relation, message }] = contentOf(owner, key);
  const { duties } = learner.experiences.find((one) => one.key === experience)!;
  const asking = {
    experienceId: stage.id(`experience:${owner}/${experience}`),
    attestorName: name,
    attestorEmail: email,
    relation,
    message,
    statements: [{ text: duties, outcomeId: null }],
  };
  const service = stage.get(RequestService);
  const { text: consentText } = await service.consent(asking, stage.as(owner));
  const consentSignature = people.find((person) => person.key === owner)!.name;
  const { id } = await service.ask({ ...asking, consentText, consentSignature }, stage.as(owner));
  stage.remember(`attestation:${owner}/${experience}/${key}`, id);
}

/** The supervisor follows the link of the mail, types the code of the second one, and answers. */
export async function attests(owner: LearnerKey, key: string, stage: Stage): Promise<void> {
  const [, { experience, name, answer }] = contentOf(owner, key);
  const [links, service] = [stage.get(Links), stage.get(AnswerService)];
  const ids = [stage.institutionId, stage.id(`attestation:${owner}/${experience}/${key}`)];
  const mailed = links.key(attestationPurpose, ...ids);
  await service.sendCode({ key: mailed }, network);
  const { pass } = await service.open({ key: mailed, code: links.code(codePurpose(1), ...ids) }, network);
  const { kind, text } = answer!;
  await service.answer({ key: mailed, pass, answer: kind, text, signature: name }, network);
}

function contentOf(owner: LearnerKey, key: string): [LearnerContent, AttestationContent] {
  const learner = learners.find((one) => one.key === owner)!;
  return [learner, learner.attestations.find((one) => one.key === key)!];
}
