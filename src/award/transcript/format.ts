import type { Refusal } from '../../kernel/refusal.js';
import { ediOf, refusalsToEdi } from './edi.rules.js';
import { batchEnd, batchStart, refusalsToTranscribe, transcriptDocument, transcriptOf } from './pesc.rules.js';
import type { Issued, LearnersLine } from './transcript.query.js';
import { xmlOf } from './xml.rules.js';

/** A format in which the lines of one learner after the other leave, beside the file of the batch's profile. */
export interface Format {
  extension: string;
  start: (issuing: Issued) => string;
  learner: (lines: readonly LearnersLine[], issuing: Issued, place: number) => string;
  end: (issuing: Issued, learners: number) => string;
  refusals: (lines: readonly LearnersLine[], issuing: Issued) => Refusal[];
}

/** A transcript for each learner, in one AcademicRecordBatch. */
export const pesc: Format = {
  extension: 'xml',
  start: () => batchStart,
  learner: (lines, issuing) => xmlOf(transcriptOf(lines, issuing)),
  end: () => batchEnd,
  refusals: refusalsToTranscribe,
};

/** The transcript of one learner, as a document of its own. */
export const pescOfOne: Format = { ...pesc, start: () => '', learner: transcriptDocument, end: () => '' };

export const edi: Format = { extension: 'edi', ...ediOf, refusals: refusalsToEdi };

/** The text that leaves, learner by learner. */
export async function* written(
  format: Format,
  learners: AsyncIterable<LearnersLine[]>,
  issuing: Issued,
): AsyncGenerator<string> {
  let count = 0;
  yield format.start(issuing);
  for await (const lines of learners) {
    count += 1;
    yield format.learner(lines, issuing, count);
  }
  yield format.end(issuing, count);
}
