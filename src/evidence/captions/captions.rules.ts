import type { Refusal } from '../../kernel/refusal.js';
import { refusalsToRemoveEvidence } from '../evidence.rules.js';

/*
 ** Captions of a recording, as WebVTT (W3C) or SubRip (.srt).
 ** (1) What is kept was written by us: times and plain text. Styles, regions, places on the screen and markup stay behind,
 **     so that nothing of a stranger's file reaches a browser.
 ** (2) They belong to the evidence: once it was sent they stay as they were sent.
 */
export interface Cue {
  /** In milliseconds from the beginning. */
  start: number;
  end: number;
  text: string;
}

export const mostCaptionBytes = 1024 * 1024;
const mostCues = 10_000;

const timing = /^((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/;

/** The cues of a file in their order, or why it is not taken. Blocks without a time are no cues. */
export function readCaptions(file: string): { cues: Cue[]; refusals: Refusal[] } {
  const cues: Cue[] = [];
  const refusals: Refusal[] = [];
  for (const { line, lines } of blocksOf(file)) {
    const at = lines.findIndex((one) => one.includes('-->'));
    if (at === -1) continue;
    const times = timing.exec(lines[at]!.trim());
    const [start, end] = times ? [millisecondsIn(times[1]!), millisecondsIn(times[2]!)] : [0, -1];
    if (end < start) {
      refusals.push({
        code: 'bad_cue_time',
        detail: `Line ${line + at} has no right time. It must look like 00:01:02.500 --> 00:01:05.000.`,
        about: String(line + at),
      });
    } else {
      const text = plain(lines.slice(at + 1));
      if (text !== '') cues.push({ start, end, text });
    }
  }
  if (refusals.length === 0 && cues.length === 0) refusals.push(noCaptions);
  if (cues.length > mostCues) refusals.push({ code: 'too_many_cues', detail: `Captions may have ${mostCues} parts.` });
  return { cues: cues.toSorted((a, b) => a.start - b.start), refusals: refusals.slice(0, 20) };
}

const noCaptions: Refusal = {
  code: 'no_captions',
  detail: 'There are no captions in this file. Choose the .vtt or .srt file of the recording.',
};

/** The captions as WebVTT: times and text, and nothing that a browser could take for more. */
export function writeCaptions(cues: readonly Cue[]): string {
  const written = cues.map(({ start, end, text }) => `${time(start)} --> ${time(end)}\n${escaped(text)}\n`);
  return ['WEBVTT\n', ...written].join('\n');
}

/** Why captions cannot be added to this evidence, changed or taken away. `pins` are the submissions that hold it. */
export function refusalsToCaption(evidence: { type: string | null; pins: number }): Refusal[] {
  const plays = evidence.type !== null && /^(video|audio)\//.test(evidence.type);
  return [
    ...(plays ? [] : [{ code: 'not_recording', detail: 'Captions belong to a film or a sound.' }]),
    ...refusalsToRemoveEvidence(evidence),
  ];
}

/** Paragraphs with the number of their first line, from 1. Notes, styles and regions of WebVTT are left out. */
function blocksOf(file: string): { line: number; lines: string[] }[] {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const blocks: { line: number; lines: string[] }[] = [];
  lines.forEach((text, at) => {
    if (text.trim() === '') return;
    const goesOn = at > 0 && lines[at - 1]!.trim() !== '' && blocks.length > 0;
    if (goesOn) blocks.at(-1)!.lines.push(text);
    else blocks.push({ line: at + 1, lines: [text] });
  });
  return blocks.filter(({ lines: [first] }) => !/^(NOTE|STYLE|REGION)(\s|$)/.test(first!));
}

function millisecondsIn(text: string): number {
  const [seconds, minutes = '0', hours = '0'] = text.replace(',', '.').split(':').toReversed();
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

/** The words: who speaks is kept (`<v Rosa>`), every other tag goes, and escapes become what they stand for. */
function plain(lines: readonly string[]): string {
  const text = lines
    .join('\n')
    .replace(/<v(?:\.[^\s>]*)?\s+([^>]+)>/g, '$1: ')
    .replace(/<[^>]*>/g, '')
    .replace(/\{\\[^}]*\}/g, '');
  const meant: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };
  return text
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => meant[name]!)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function time(milliseconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${rest}`;
}
