import { queries, type Api } from '../../api/client.js';

/** The line was cut, or the request was stopped: nothing of the file is kept. */
export class Lost extends Error {}

interface Sending {
  file: File;
  title: string;
  /** The same in each try, so that a file whose answer was lost is there once. */
  key: string;
  signal: AbortSignal;
  /** Share of the bytes that have left, 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Sends one file as a piece of evidence. XMLHttpRequest, because fetch does not tell how much has left.
 * @throws Lost, or the problem that the server answered
 */
export function sendFile({ file, title, key, signal, onProgress }: Sending): Promise<Api['EvidenceView']> {
  const form = new FormData();
  form.set('kind', 'file');
  form.set('title', title);
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/evidence');
    request.setRequestHeader('Idempotency-Key', key);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      if (request.status === 201) {
        void queries.invalidateQueries();
        resolve(request.response as Api['EvidenceView']);
      } else reject((request.response as unknown) ?? new Lost());
    });
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => reject(new Lost()));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/** “night-shift_plan.PDF” as a name that people would give: “night shift plan”. */
export function titleOf(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return (name || fileName).slice(0, 200);
}
