import type { ArchiveLimits } from '../../platform/archive/archive.js';

const MiB = 1024 * 1024;

/** How much one file may cost. What goes beyond is not shown, or ends the examination. */
export interface ExamineLimits extends ArchiveLimits {
  /** In milliseconds, for the whole file. */
  time: number;
  /** Resident memory of the examining process, in bytes. */
  memory: number;
  /** Pages that get a picture and their words. */
  pages: number;
  /** Large sheets among them whose pictures are large enough for their small print. */
  largePages: number;
  /** Pages whose pictures are read by OCR. */
  ocrPages: number;
  /** Characters of text kept of one file. */
  text: number;
  /** Pictures within one Office file. */
  pictures: number;
  /** Pixels of a picture. */
  pixels: number;
}

export const examineLimits: ExamineLimits = {
  time: 90_000,
  memory: 1024 * MiB,
  pages: 60,
  largePages: 12,
  ocrPages: 12,
  text: 2_000_000,
  pictures: 200,
  archive: 300 * MiB,
  archiveFree: 10 * MiB,
  archiveRatio: 100,
  archiveEntries: 10_000,
  pixels: 120_000_000,
};
