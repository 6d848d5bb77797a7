import type { Refusal } from '../../kernel/refusal.js';
import { noteOf, reasonOf, type NoteCode, type ReasonCode } from '../examine/reason.rules.js';

/*
 ** A file's check, once for each content.
 **   checking ──▶ ready · attention (its owner can mend it) · refused (nobody can open it)
 ** (1) Others see a file only when it is ready, and while it was not scanned only where the college's policy says so.
 ** (2) A scan that did not come to its end is `unscanned`, never `clean`: it is tried again.
 ** (3) What needs attention or was refused is no evidence: a claim with it is not sent.
 */
export const checkStates = ['checking', 'ready', 'attention', 'refused'] as const;
export type CheckState = (typeof checkStates)[number];

/** `waiting`: not yet, or no scanner is there. */
export const scanStates = ['waiting', 'clean', 'infected', 'unscanned'] as const;
export type ScanState = (typeof scanStates)[number];

/** Why others cannot see a file now. */
export function refusalsToShow(check: { state: CheckState; scan: ScanState }, openUnscanned: boolean): Refusal[] {
  if (check.state === 'checking') {
    return [{ code: 'file_checking', detail: 'This file is still being checked. Look again in a minute.' }];
  }
  if (check.state !== 'ready') {
    return [{ code: 'file_unusable', detail: 'This file could not be opened safely, so it is not shown.' }];
  }
  if (check.scan === 'clean' || openUnscanned) return [];
  return [{ code: 'file_unscanned', detail: 'This file has not been scanned for viruses yet, so it is not shown.' }];
}

/** Why its owner cannot have it back: it would harm their device. */
export function refusalsToReturn(check: { scan: ScanState }): Refusal[] {
  return check.scan === 'infected' ? [reasonOf('infected')] : [];
}

/** Why a claim with these pieces of evidence is not sent. */
export function refusalsOfChecks(
  evidence: readonly { id: string; title: string; state: CheckState | null }[],
): Refusal[] {
  const unusable = new Map(
    evidence.filter(({ state }) => state === 'attention' || state === 'refused').map((one) => [one.id, one]),
  );
  return [...unusable.values()].map(({ id, title, state }) => ({
    code: state === 'refused' ? 'evidence_refused' : 'evidence_needs_attention',
    detail: `“${title}” cannot be opened. Replace it or take it out.`,
    about: id,
  }));
}

/** Whether something is left to do for a file: look into it, or scan it where a scanner is there. */
export function isOpen(check: { state: CheckState; scan: ScanState }, hasScanner: boolean): boolean {
  return check.state === 'checking' || (hasScanner && (check.scan === 'waiting' || check.scan === 'unscanned'));
}

/** A check as its owner reads it. */
export class CheckView {
  state: CheckState;
  scan: ScanState;
  /** Why it needs attention or was refused, and what to do. */
  reasons: Refusal[];
  /** What was left out of what others see, or could not be done. */
  notes: Refusal[];
  /** Pages, slides, sheets; null where there are none. */
  pages: number | null;
}

export function checkView(row: {
  state: CheckState;
  scan: ScanState;
  reasons: ReasonCode[];
  notes: NoteCode[];
  pages: number | null;
}): CheckView {
  return { ...row, reasons: row.reasons.map(reasonOf), notes: row.notes.map(noteOf) };
}
