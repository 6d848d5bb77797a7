import type { Refusal } from '../../kernel/refusal.js';

/** Why a file needs its owner's attention, or is refused: what to do, in plain words. */
const reasons = {
  encrypted: 'This file is locked with a password. Open it, save a copy without the password, and upload that.',
  damaged: 'We could not open this file. Open it yourself, save it again, best as PDF, and upload the new file.',
  too_complex: 'This file takes too much to open. Save it as a smaller PDF, or in parts, and upload that.',
  too_many_pixels: 'This picture is larger than we can open. Save a smaller one and upload that.',
  macros: 'This file holds macros, which can run programs. Save it without macros, or as PDF, and upload that.',
  bomb: 'Unpacked, this file would be far larger than it looks. Save it anew, best as PDF, and upload that.',
  unsafe_paths: 'This file holds parts with unsafe names. Open it, save it again, best as PDF, and upload that.',
  outside_parts: 'This file asks for other files when it is opened. Save it as PDF and upload that.',
  infected:
    'The virus scan found something harmful in this file. Nobody can open it. Remove it here and check your device.',
} as const;
export type ReasonCode = keyof typeof reasons;

/** What readers and the owner of a file should know about what they see of it. */
const notes = {
  location_removed: 'The place where this was taken is not shown to others.',
  active_content: 'The file holds scripts or buttons. They are left out of what is shown here.',
  embedded_files: 'Other files are packed into this one. They are not shown here.',
  pictures_left_out: 'A drawing in this file is of a kind that cannot be shown here. Ask for the file as PDF.',
  pictures_only: 'These pages are pictures without text, so they cannot be searched or read aloud.',
  text_by_ocr: 'The text was read from pictures by a program and may hold mistakes.',
  pages_left_out: 'Only the first part is shown here, because the file is very long.',
} as const;
export type NoteCode = keyof typeof notes;

export function reasonOf(code: ReasonCode): Refusal {
  return { code, detail: reasons[code] };
}

export function noteOf(code: NoteCode): Refusal {
  return { code, detail: notes[code] };
}

export const reasonCodes = Object.keys(reasons) as ReasonCode[];
export const noteCodes = Object.keys(notes) as NoteCode[];
