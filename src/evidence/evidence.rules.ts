import type { Refusal } from '../kernel/refusal.js';

export const evidenceKinds = ['file', 'link', 'text'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Why this address cannot be a link. Reviewers open it: so only the web, no credentials in it, and nothing of this machine. */
export function refusalsToLink(address: string): Refusal[] {
  const refuse = (detail: string): Refusal[] => [{ code: 'bad_link', detail, about: 'url' }];
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return refuse('This is no web address. Copy it whole, from “https://” on.');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse('Only web addresses (https:// or http://) are taken.');
  if (url.username || url.password)
    return refuse('The address contains a user name or password. Take it out: reviewers will see it.');
  if (!url.hostname.includes('.') || /^[\d.]+$|^\[/.test(url.hostname)) {
    return refuse('Reviewers cannot reach this address. Use one that is public on the web.');
  }
  return [];
}

/** Why these parts do not make one piece of evidence: a file, a link and a text each need theirs and no other's. */
export function refusalsToWords(
  evidence: { kind: EvidenceKind; url?: string | null; body?: string | null },
  hasFile: boolean,
): Refusal[] {
  const { kind, url, body } = evidence;
  const parts = { file: hasFile, url: Boolean(url), body: Boolean(body?.trim()) };
  const needed = kind === 'link' ? 'url' : kind === 'text' ? 'body' : 'file';
  const missing: Record<typeof needed, string> = {
    file: 'Choose a file to upload.',
    url: 'Give the address of the link.',
    body: 'Write the text.',
  };
  return [
    ...(parts[needed] ? [] : [{ code: 'missing', detail: missing[needed], about: needed }]),
    ...(['file', 'url', 'body'] as const)
      .filter((part) => part !== needed && parts[part])
      .map((part) => ({ code: 'not_of_kind', detail: `This is a ${kind}: leave “${part}” out.`, about: part })),
    ...(kind === 'link' && url ? refusalsToLink(url) : []),
  ];
}

/** Why no other file can be put in its place. */
export function refusalsToReplace(evidence: { kind: EvidenceKind }): Refusal[] {
  if (evidence.kind === 'file') return [];
  return [{ code: 'no_file', detail: 'A link or a text has no file. Change what it says.' }];
}

/** Why a piece of evidence cannot be removed. `pins` are the submissions that hold it. */
export function refusalsToRemoveEvidence(evidence: { pins: number }): Refusal[] {
  return evidence.pins === 0
    ? []
    : [
        {
          code: 'in_submission',
          detail: 'Reviewers read this in a claim that you have sent. It stays as it was sent.',
        },
      ];
}
