import { createHash } from 'node:crypto';
import type { Criterion, RubricContent } from '../rubric.rules.js';

/*
 ** CASE 1.1 (1EdTech Competencies and Academic Standards Exchange), strict enough for the official schema, which allows no
 ** property of its own but below `extensions`.
 ** (1) Identifiers are our UUIDs, or UUIDs made from them: the same in every export, so that another system recognises
 **     what it has.
 ** (2) What CASE has no word for (threshold, must-meet, our ids) stands in `extensions.credence`: nothing is lost.
 */
export interface Framework {
  /** What the package is about: a course, or a rubric that travels alone. */
  document: { id: string; title: string } & Ending;
  outcomes: readonly CaseOutcome[];
  rubrics: readonly { id: string; title: string; content: RubricContent }[];
  /** The college. */
  creator: string;
  changedAt: Date;
  /** Where the college's CASE resources begin, without a trailing slash. */
  base: string;
}

export interface CaseOutcome extends Ending {
  id: string;
  code: string;
  title: string;
}

interface Ending {
  /** The day on which it was given up; what points to it from before may still be followed. */
  endedOn?: string | null;
}

/** The whole framework, as a CFPackage. */
export function casePackage(framework: Framework) {
  return {
    CFDocument: packageDocument(framework),
    CFItems: framework.outcomes.map((outcome) => packageItem(framework, outcome)),
    CFAssociations: framework.outcomes.map((outcome) => caseAssociation(framework, outcome)),
    CFRubrics: framework.rubrics.map((rubric) => caseRubric(framework, rubric)),
  };
}

/** The document alone names the package that holds it; inside the package it does not. */
export function caseDocument(framework: Framework) {
  const document = packageDocument(framework);
  const uri = `${framework.base}/CFPackages/${document.identifier}`;
  return { CFPackageURI: { title: document.title, identifier: document.identifier, uri }, ...document };
}

/** The item alone names the document that it is of; inside a package it does not. */
export function caseItem(framework: Framework, outcome: CaseOutcome) {
  return { CFDocumentURI: linkTo(packageDocument(framework)), ...packageItem(framework, outcome) };
}

/** That an outcome is part of the document. */
export function caseAssociation(framework: Framework, outcome: CaseOutcome) {
  const item = packageItem(framework, outcome);
  return {
    ...identity(framework, 'CFAssociations', associationId(framework.document.id, outcome.id)),
    associationType: 'isChildOf',
    originNodeURI: linkTo({ ...item, title: outcome.title }),
    destinationNodeURI: linkTo(packageDocument(framework)),
  };
}

/** Of the association between a document and an outcome in it. */
export function associationId(documentId: string, outcomeId: string): string {
  return uuidOf(`${documentId} child ${outcomeId}`);
}

export function caseRubric(framework: Framework, rubric: Framework['rubrics'][number]) {
  const { threshold, levels, criteria } = rubric.content;
  return {
    ...identity(framework, 'CFRubrics', rubric.id),
    title: rubric.title,
    CFRubricCriteria: criteria.map((criterion, at) => caseCriterion(framework, rubric, criterion, at)),
    extensions: { credence: { threshold, levels: levels.map(({ id, title, score }) => ({ id, title, score })) } },
  };
}

function packageDocument(framework: Framework) {
  const { document, creator } = framework;
  return {
    ...identity(framework, 'CFDocuments', document.id),
    creator,
    publisher: creator,
    title: document.title,
    caseVersion: '1.1',
    ...(document.endedOn ? { adoptionStatus: 'Deprecated', statusEndDate: document.endedOn } : {}),
  };
}

function packageItem(framework: Framework, { id, code, title, endedOn }: CaseOutcome) {
  return {
    ...identity(framework, 'CFItems', id),
    fullStatement: title,
    humanCodingScheme: code,
    CFItemType: 'Course Outcome',
    ...(endedOn ? { statusEndDate: endedOn } : {}),
  };
}

function caseCriterion(
  framework: Framework,
  rubric: Framework['rubrics'][number],
  criterion: Criterion,
  at: number,
): object {
  const outcome = framework.outcomes.find(({ id }) => id === criterion.outcomeId);
  const self = identity(framework, 'CFRubricCriteria', uuidOf(`${rubric.id} criterion ${criterion.id}`));
  return {
    ...self,
    category: criterion.title,
    description: criterion.description,
    ...(outcome ? { CFItemURI: linkTo({ ...packageItem(framework, outcome), title: outcome.title }) } : {}),
    weight: criterion.weight,
    position: at + 1,
    rubricId: rubric.id,
    CFRubricCriterionLevels: rubric.content.levels.map((level, place) => ({
      ...identity(framework, 'CFRubricCriterionLevels', uuidOf(`${self.identifier} level ${level.id}`)),
      quality: level.title,
      description: criterion.descriptors.find(({ levelId }) => levelId === level.id)?.text ?? '',
      score: level.score / 100,
      position: place + 1,
      rubricCriterionId: self.identifier,
    })),
    extensions: { credence: { id: criterion.id, mustMeet: criterion.mustMeet, outcomeCode: outcome?.code ?? null } },
  };
}

function identity({ base, changedAt }: Framework, kind: string, identifier: string) {
  return { identifier, uri: `${base}/${kind}/${identifier}`, lastChangeDateTime: changedAt.toISOString() };
}

function linkTo({ title, identifier, uri }: { title: string; identifier: string; uri: string }) {
  return { title, identifier, uri };
}

/** A UUID made from a name (RFC 9562, version 8): the same name has the same one. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`credence case ${name}`).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
