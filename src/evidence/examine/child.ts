import { Worker } from 'node:worker_threads';
import type { Examination, Examined } from './examination.js';
import { examineHere } from './examine.js';
import type { ExamineLimits } from './limits.js';

/*
 ** The process in which files of strangers are opened: without the product's environment, its database or its secrets,
 ** ended by its parent when it takes too long or too much, and by itself when the parent is gone (`watch.ts`, when it is busy).
 */
export interface Job {
  file: Examined;
  into: string;
  limits: ExamineLimits;
}

export type Answer = { examination: Examination } | { error: string };

new Worker(new URL('./watch.js', import.meta.url), { workerData: Number(process.argv[2]) }).unref();

process.on('message', ({ file, into, limits }: Job) => {
  examineHere(file, into, limits).then(
    (examination) => process.send!({ examination } satisfies Answer),
    (error: unknown) => process.send!({ error: String(error) } satisfies Answer),
  );
});
process.on('disconnect', () => process.exit());
