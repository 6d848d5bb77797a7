import { isUUID } from 'class-validator';
import type { IncomingHttpHeaders } from 'node:http';
import { Invalid } from '../../kernel/refusal.js';
import type { Announced } from './upload.service.js';

/** What a tus creation says of its file (Upload-Length, Upload-Metadata: comma-separated keys with values in base64). @throws Invalid */
export function announced(headers: IncomingHttpHeaders): Announced {
  const size = Number(headers['upload-length']);
  if (!Number.isSafeInteger(size) || size < 0) throw refused('Say how large the file is (Upload-Length).');
  if (size === 0)
    throw new Invalid([{ code: 'empty_file', detail: 'The file is empty. Choose it again.', about: 'file' }]);
  const said = metadata(String(headers['upload-metadata'] ?? ''));
  const fileName = said.get('filename') ?? '';
  if (fileName.trim() === '') throw refused('Say what the file is called (Upload-Metadata: filename).');
  const title = (said.get('title')?.trim() || fileName).slice(0, 200);
  const replacesId = said.get('replaces') ?? null;
  if (replacesId !== null && !isUUID(replacesId))
    throw refused('Name the evidence that it replaces by its id (Upload-Metadata: replaces).');
  const fingerprint = (said.get('fingerprint') ?? '').slice(0, 100);
  const description = (said.get('description') ?? '').slice(0, 2000);
  return { size, fileName, fingerprint, title, description, replacesId };
}

function metadata(header: string): Map<string, string> {
  return new Map(
    header.split(',').flatMap((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ');
      return key === ''
        ? []
        : [[key.toLowerCase(), Buffer.from(value, 'base64').toString('utf8').replaceAll('\0', '')]];
    }),
  );
}

function refused(detail: string): Invalid {
  return new Invalid([{ code: 'invalid', detail, about: 'file' }]);
}
