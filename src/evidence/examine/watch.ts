import { workerData } from 'node:worker_threads';

/*
 ** Ends the process that opens files when the one that started it (`workerData`, its number) is gone. In a thread of its own:
 ** a parser that is busy hears nothing, and would go on with nobody to limit it.
 */
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 500);
