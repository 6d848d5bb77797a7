import type { Refusal } from '../../kernel/refusal.js';

const MiB = 1024 * 1024;

/** What the operator allows, in bytes and pieces (the configuration has this shape). */
export interface UploadLimits {
  documentBytes: number;
  videoBytes: number;
  /** All files of one learner together; identical content counts once. */
  portfolioBytes: number;
  /** Pieces of evidence of one learner, whatever their kind. */
  files: number;
}

/** What the college's own policy allows of one file. */
export interface FilePolicy {
  fileBytes: number;
  types: readonly string[];
}

interface Accepted {
  extension: string;
  /** What the content must be, by its own first bytes; null for text, which has no mark of its own. */
  contents: readonly string[] | null;
  /** What is stored and sent as Content-Type. */
  type: string;
  limit: 'documentBytes' | 'videoBytes';
}

const office = 'application/vnd.openxmlformats-officedocument';
const isoVideo = ['video/mp4', 'video/quicktime', 'video/x-m4v'];

function document(extension: string, type: string, contents: readonly string[] | null = [type]): Accepted {
  return { extension, contents, type, limit: 'documentBytes' };
}

function recording(extension: string, type: string, contents: readonly string[]): Accepted {
  return { extension, contents, type, limit: 'videoBytes' };
}

/** Documents, pictures and recordings that reviewers can open without running anything (OWASP File Upload, ASVS 5.0 V5). */
export const accepted: readonly Accepted[] = [
  document('pdf', 'application/pdf'),
  document('jpg', 'image/jpeg'),
  document('jpeg', 'image/jpeg'),
  document('png', 'image/png'),
  document('webp', 'image/webp'),
  document('heic', 'image/heic', ['image/heic', 'image/heif', 'image/heic-sequence']),
  document('docx', `${office}.wordprocessingml.document`),
  document('xlsx', `${office}.spreadsheetml.sheet`),
  document('pptx', `${office}.presentationml.presentation`),
  document('odt', 'application/vnd.oasis.opendocument.text'),
  document('txt', 'text/plain', null),
  recording('mp4', 'video/mp4', isoVideo),
  recording('mov', 'video/quicktime', isoVideo),
  recording('mp3', 'audio/mpeg', ['audio/mpeg']),
  recording('m4a', 'audio/mp4', ['audio/mp4', 'audio/x-m4a', ...isoVideo]),
];

const acceptedNames = 'PDF, JPG, PNG, WEBP, HEIC, DOCX, ODT, XLSX, PPTX, TXT, MP4, MOV, MP3 or M4A';
const instead: Record<string, string> = {
  doc: 'Save it as DOCX or PDF and upload that.',
  xls: 'Save it as XLSX or PDF and upload that.',
  ppt: 'Save it as PPTX or PDF and upload that.',
  rtf: 'Save it as DOCX or PDF and upload that.',
  docm: 'It may contain macros, which can run programs. Save it as DOCX or PDF.',
  xlsm: 'It may contain macros, which can run programs. Save it as XLSX or PDF.',
  pptm: 'It may contain macros, which can run programs. Save it as PPTX or PDF.',
  zip: 'Upload the files in it one by one, so that reviewers can open each.',
  html: 'Web pages can run programs. Save it as PDF, or add its address as a link.',
  htm: 'Web pages can run programs. Save it as PDF, or add its address as a link.',
  svg: 'SVG drawings can run programs. Save it as PNG or PDF.',
  exe: 'Programs are not taken.',
  gif: 'Save it as PNG.',
  tif: 'Save it as PDF, JPG or PNG.',
  tiff: 'Save it as PDF, JPG or PNG.',
};

export function extensionOf(fileName: string): string {
  return /\.([\p{L}\p{N}]{1,20})$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** What the name promises, or undefined when nothing of that name is taken. */
export function promisedBy(fileName: string): Accepted | undefined {
  return accepted.find((type) => type.extension === extensionOf(fileName));
}

/** Why a file of this name is not taken, judged before a byte of it is stored. */
export function refusalsToName(fileName: string): Refusal[] {
  if (promisedBy(fileName)) return [];
  const extension = extensionOf(fileName);
  const what = extension
    ? `Files ending in “.${extension}” are not taken.`
    : 'The file name has no ending, such as “.pdf”.';
  return [
    { code: 'type_not_taken', detail: `${what} ${instead[extension] ?? `Upload ${acceptedNames}.`}`, about: 'file' },
  ];
}

/** What was found in a file: its type by its own bytes (undefined: no known mark) and how it begins. */
export interface Found {
  size: number;
  type: string | undefined;
  head: Uint8Array;
}

/** Why this content is not taken under this name: empty, or something else than its name says. */
export function refusalsToContent(fileName: string, found: Found): Refusal[] {
  const promised = promisedBy(fileName);
  if (!promised) return refusalsToName(fileName);
  if (found.size === 0) return [{ code: 'empty_file', detail: 'The file is empty. Choose it again.', about: 'file' }];
  const honest = promised.contents === null ? isPlainText(found) : promised.contents.includes(found.type ?? '');
  if (honest) return [];
  if (found.type === container && promised.type.startsWith(office)) return [lockedOrOld(promised.extension)];
  const really = accepted.find((type) => type.contents?.includes(found.type ?? ''))?.extension.toUpperCase();
  const advice = really ? `It is a ${really} file: give it that ending.` : adviceOn(found);
  return [
    {
      code: 'not_what_it_says',
      detail: `The content of this file is not ${promised.extension.toUpperCase()}. ${advice}`,
      about: 'file',
    },
  ];
}

/** What Office files are in when they have a password (MS-OFFCRYPTO), or are of the kind from before 2007 (MS-CFB). */
const container = 'application/x-cfb';

function lockedOrOld(extension: string): Refusal {
  const name = extension.toUpperCase();
  return {
    code: 'locked_or_old',
    detail: `This file has a password, or is of an older kind than its name says. Open it, save it as ${name} without a password, and upload that.`,
    about: 'file',
  };
}

/** What to do with content that is nothing that is taken. */
function adviceOn(found: Found): string {
  if (/^(MZ|\x7fELF|#!)/.test(beginningOf(found))) return 'It is a program. Programs are not taken.';
  if (isMarkup(found)) return 'It is a web page or a drawing that can run programs. Save it as PDF and upload that.';
  return 'It may be damaged or protected. Open it, save it again and upload the new file.';
}

/** Text has no control characters but tabs, line and page ends, and does not begin as markup that a browser would run. */
function isPlainText(found: Found): boolean {
  if (found.type !== undefined) return false;
  if (found.head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return false;
  return !isMarkup(found) && !beginningOf(found).startsWith('#!');
}

function isMarkup(found: Found): boolean {
  return /^(<\?xml|<!doctype|<(html|head|body|script|svg|iframe|img|meta)\b)/i.test(beginningOf(found));
}

/** Its first letters, without a mark of the byte order and space. */
function beginningOf({ head }: Found): string {
  return new TextDecoder('latin1')
    .decode(head.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
}

/** Why this learner can add no more. `stored` counts the bytes that are kept already, without this content. */
export function refusalsToAddMore(
  portfolio: { pieces: number; stored: number },
  size: number,
  limits: UploadLimits,
): Refusal[] {
  return [
    ...(portfolio.pieces < limits.files
      ? []
      : [
          {
            code: 'too_many',
            detail: `A portfolio holds at most ${limits.files} pieces of evidence. Remove some first.`,
          },
        ]),
    ...(portfolio.stored + size <= limits.portfolioBytes
      ? []
      : [
          {
            code: 'quota',
            detail: `Your files fill the ${sizeInWords(limits.portfolioBytes)} that a portfolio may hold. Remove some first.`,
            about: 'file',
          },
        ]),
  ];
}

/** How many bytes a file of this name may have; none when it is not taken at all. */
export function mostBytes(fileName: string, limits: UploadLimits): number {
  const promised = promisedBy(fileName);
  return promised ? limits[promised.limit] : 0;
}

/** Why the college's policy does not take a file of this name and size. */
export function refusalsToPolicy(fileName: string, size: number, policy: FilePolicy | null): Refusal[] {
  const promised = promisedBy(fileName);
  if (policy === null || !promised) return [];
  return [
    ...(size <= policy.fileBytes ? [] : [refusalOfSize(policy.fileBytes)]),
    ...(policy.types.includes(promised.type)
      ? []
      : [
          {
            code: 'type_not_taken',
            detail: `Your college does not take files ending in “.${promised.extension}”.`,
            about: 'file',
          },
        ]),
  ];
}

export function refusalOfSize(bytes: number): Refusal {
  return {
    code: 'too_large',
    detail: `This file is larger than the ${sizeInWords(bytes)} that are taken.`,
    about: 'file',
  };
}

/** As the web app tells sizes: “2 GB”, each unit 1,024 of the one before. */
function sizeInWords(bytes: number): string {
  const [unit, name] = bytes >= 1024 * MiB ? [1024 * MiB, 'GB'] : bytes >= MiB ? [MiB, 'MB'] : [1024, 'kB'];
  return `${Math.round((bytes / unit) * 10) / 10} ${name}`;
}

/**
 * The name as data: what the owner called the file, without folders, control characters and the marks that turn reading
 * direction (“gpj.exe” shown as “exe.jpg”), no longer than 200 characters, its ending kept. Never used to store anything.
 */
export function tidyName(original: string): string {
  const readable = original
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, '')
    .replace(/^.*[/\\]/su, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[. ]+$/gu, '');
  const extension = extensionOf(readable);
  const ending = extension ? `.${extension}` : '';
  const stem = Array.from(readable.slice(0, readable.length - ending.length).replace(/^[. ]+/u, ''))
    .slice(0, 200 - [...ending].length)
    .join('');
  return stem ? `${stem}${ending}` : `file${ending}`;
}
