import type { DetailedError, Upload } from 'tus-js-client';
import { api, given, queries, type Api } from '../../api/client.js';
import { isProblem, type Problem } from '../../api/problem.js';

/** The line is cut: what has arrived is kept, and it goes on when the line is back. */
export class Lost extends Error {}

export interface Sending {
  file: File;
  title: string;
  /** The proof whose file it replaces; null for a new one. */
  replaces: string | null;
  /** Of what is on its way from an earlier page or day, so that it goes on there. */
  id: string | null;
  /** Share of the bytes that have arrived, 0 to 1. */
  onProgress: (share: number) => void;
  /** It has its place on the server, under this id. */
  onBegun: (id: string) => void;
  onAdded: (evidence: Api['EvidenceView']) => void;
  /** `Lost`, or the problem that the server answered. */
  onError: (error: unknown) => void;
}

export interface Running {
  /** Stops sending; what has arrived stays there. */
  pause: () => void;
  /** Stops, and throws away what has arrived. */
  stop: () => void;
}

/** So much in one request: what one cut costs at most is less, since the server keeps each byte that came. */
const piece = 256 * 1024 * 1024;
const patience = [0, 500, 1000, 2000];

/** Sends one file by the tus protocol, from where it was. Its machinery is loaded with the first file. */
export async function sendFile({ file, title, replaces, id, ...on }: Sending): Promise<Running> {
  const { Upload: Tus } = await import('tus-js-client');
  const upload = new Tus(file, {
    endpoint: '/api/uploads',
    uploadUrl: id === null ? null : addressOf(id),
    metadata: {
      filename: file.name,
      title,
      fingerprint: fingerprintOf(file),
      ...(replaces === null ? {} : { replaces }),
    },
    chunkSize: piece,
    retryDelays: patience,
    storeFingerprintForResuming: false, // the server knows what is on its way: nothing stays on a shared computer
    onUploadUrlAvailable: () => on.onBegun(idOf(upload)),
    onProgress: (sent, total) => on.onProgress(total > 0 ? sent / total : 0),
    onSuccess: () => {
      added(idOf(upload)).then(on.onAdded, (error: unknown) => on.onError(isLasting(error) ? error : new Lost()));
    },
    onError: (error) => on.onError(problemOf(error as DetailedError) ?? new Lost()),
  });
  upload.start();
  return {
    pause: () => void upload.abort(),
    stop: () => void upload.abort(true).catch(() => undefined),
  };
}

const idOf = (upload: Upload) => upload.url!.split('/').at(-1)!;
const addressOf = (id: string) => `/api/uploads/${id}`;

/** What the file became. @throws the reasons why it was not taken, as a problem */
async function added(id: string): Promise<Api['EvidenceView']> {
  const { evidenceId, refusals } = await given(api.GET('/api/uploads/{id}', { params: { path: { id } } }));
  void queries.invalidateQueries();
  if (evidenceId !== null) return given(api.GET('/api/evidence/{id}', { params: { path: { id: evidenceId } } }));
  const [first] = refusals;
  throw {
    type: '/problems/invalid',
    status: 422,
    title: '',
    detail: first?.detail ?? '',
    requestId: id,
    refusals,
  } satisfies Problem;
}

/** What ends by itself: another piece is still coming, or the server is away. */
const passes = ({ status, refusals = [] }: Problem): boolean =>
  status === 423 || (status > 500 && status !== 507) || refusals.some(({ code }) => code === 'elsewhere');

/** Whether the server said no, and will say so again. */
const isLasting = (error: unknown): boolean => isProblem(error) && !passes(error);

/** The server's own answer to a request of the library; undefined when it did not answer in words, or it passes. */
function problemOf(error: DetailedError): Problem | undefined {
  try {
    const body: unknown = JSON.parse(error.originalResponse?.getBody() ?? '');
    return isLasting(body) ? (body as Problem) : undefined;
  } catch {
    return undefined;
  }
}

/** What tells a file from another of the same name and size. */
export const fingerprintOf = ({ lastModified }: File): string => String(lastModified);

/** “night-shift_plan.PDF” as a name that people would give: “night shift plan”. */
export function titleOf(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return (name || fileName).slice(0, 200);
}
