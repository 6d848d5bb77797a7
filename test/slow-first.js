import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** The specs that take longest, longest first: begun last, each would keep all other processors waiting for it alone. */
const slow = [
  'kill', 'demo', 'life', 'ingest.killed', 'faults', 'batch', 'ingest.hostile', 'bulk', 'gateway',
  'kill-typing', 'registrars-week', 'whole-path', 'reviewer',
].map((name) => `/${name}.spec.ts`); // prettier-ignore

const place = ({ path }) => slow.findIndex((end) => path.endsWith(end)) + 1 || slow.length + 1;

/** Jest's own order, which knows on a fresh clone no more than the length of the files, behind the slow ones. */
export default class SlowFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
