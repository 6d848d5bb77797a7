import { ConflictService } from '../../assignment/reviewer/conflict.service.js';
import { QualificationService } from '../../assignment/reviewer/qualification.service.js';
import { ReviewerService } from '../../assignment/reviewer/reviewer.service.js';
import { people, type ReviewerKey } from '../content/people.js';
import { qualifications } from '../content/qualifications.js';
import type { Stage } from './stage.js';
import { businessDay, daysBefore } from './when.js';

/** A reviewer declares what they can judge; the coordinator confirms it and records the training. */
export async function qualify(key: ReviewerKey, now: Date, stage: Stage): Promise<void> {
  const service = stage.get(QualificationService);
  const [reviewer, coordinator] = [stage.as(key), stage.as('renee')];
  const { expertise, trainedDaysAgo } = qualifications[key];
  for (const { subjectCode, basis, confirmed = true } of expertise) {
    const subjectId = stage.id(`subject:${subjectCode}`);
    const { id } = await service.declareExpertise(reviewer.personId!, { subjectId, basis }, reviewer);
    if (confirmed) await service.confirmExpertise(id, coordinator);
  }
  const completedOn = daysBefore(businessDay(1, now), trainedDaysAgo);
  const training = { title: 'Assessing portfolios: norming workshop', completedOn };
  await service.recordTraining(reviewer.personId!, training, coordinator);
}

/** Thomas and Luis know each other too well. */
export async function declareConflict(stage: Stage): Promise<void> {
  const withEmail = people.find(({ key }) => key === 'luis')!.email;
  const reason = 'We have been friends for years, and he caters for my family.';
  await stage.get(ConflictService).declare({ withEmail, reason }, stage.as('thomas'));
}

/** Alicia is away for the last week of the term and the recess. */
export async function announceLeave(now: Date, stage: Stage): Promise<void> {
  const alicia = stage.as('alicia');
  const [fromOn, untilOn] = [businessDay(-12, now), businessDay(-24, now)];
  await stage.get(ReviewerService).takeLeave(alicia.personId!, { fromOn, untilOn }, alicia);
}
