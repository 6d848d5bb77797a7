import { Readable } from 'node:stream';
import { EvidenceService } from '../../evidence/evidence.service.js';
import { Spool } from '../../platform/files/spool.js';
import { ExperienceService } from '../../portfolio/experience.service.js';
import type { EvidenceContent, FileContent, LearnerContent } from '../content/learners/learner.js';
import { people } from '../content/people.js';
import { fileOf } from '../files/file.js';
import type { Stage } from './stage.js';

const mostBytes = 10 * 1024 * 1024;

/** A learner fills a portfolio: first what they did, then what shows it. */
export async function bringPortfolio(learner: LearnerContent, stage: Stage): Promise<void> {
  const actor = stage.as(learner.key);
  for (const { key, toOn = null, hoursPerWeek = null, ...experience } of learner.experiences) {
    const added = await stage.get(ExperienceService).add({ ...experience, toOn, hoursPerWeek }, actor);
    stage.remember(`experience:${learner.key}/${key}`, added.id);
  }
  for (const evidence of learner.evidence) {
    stage.remember(`evidence:${learner.key}/${evidence.key}`, await bring(stage, learner, evidence));
  }
}

async function bring(stage: Stage, { key: owner }: LearnerContent, content: EvidenceContent): Promise<string> {
  const { title, description } = content;
  const service = stage.get(EvidenceService);
  if (content.kind === 'link') {
    const added = await service.add({ kind: 'link', title, description, url: content.url }, undefined, stage.as(owner));
    return added.id;
  }
  if (content.kind === 'text') {
    const added = await service.add(
      { kind: 'text', title, description, body: content.body },
      undefined,
      stage.as(owner),
    );
    return added.id;
  }
  const uploaded = await upload(stage, content, people.find(({ key }) => key === owner)!.name);
  return (await service.add({ kind: 'file', title, description }, uploaded, stage.as(owner))).id;
}

/** The bytes go the way of every upload: streamed into the spool, hashed on the way. */
async function upload(stage: Stage, content: FileContent, owner: string) {
  const { name, bytes } = await fileOf(content, owner);
  return { originalname: name, received: await stage.get(Spool).receive(Readable.from([bytes]), mostBytes) };
}
