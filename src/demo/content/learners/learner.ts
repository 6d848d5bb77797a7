import type { ExperienceKind } from '../../../portfolio/experience.rules.js';
import type { LearnerKey } from '../people.js';

/** What one learner brings. Keys are for the demo alone: claims link evidence by them. */
export interface LearnerContent {
  key: LearnerKey;
  experiences: readonly ExperienceContent[];
  evidence: readonly EvidenceContent[];
  attestations: readonly AttestationContent[];
}

export interface ExperienceContent {
  key: string;
  kind: ExperienceKind;
  title: string;
  organisation: string;
  fromOn: string;
  toOn?: string;
  hoursPerWeek?: number;
  duties: string;
}

interface Described {
  key: string;
  title: string;
  description: string;
}

export type EvidenceContent = Described &
  (
    | { kind: 'certificate'; issuer: string; award: string; on: string; detail: string; number: string }
    | {
        kind: 'letter';
        from: string;
        position: string;
        organisation: string;
        on: string;
        paragraphs: readonly string[];
      }
    | { kind: 'sample'; heading: string; on: string; parts: readonly SamplePart[] }
    | { kind: 'picture'; picture: Picture }
    | { kind: 'link'; url: string }
    | { kind: 'text'; body: string }
  );
export type FileContent = Extract<EvidenceContent, { kind: 'certificate' | 'letter' | 'sample' | 'picture' }>;

/** A heading with paragraphs, steps or a table under it. */
export interface SamplePart {
  heading: string;
  paragraphs?: readonly string[];
  steps?: readonly string[];
  /** The first row is the head. */
  table?: readonly (readonly string[])[];
}

export type Picture =
  | { kind: 'chart'; caption: string; unit: string; bars: readonly { label: string; value: number; limit?: boolean }[] }
  | { kind: 'plan'; caption: string; boxes: readonly PlanBox[]; lines: readonly (readonly [number, number])[] };

/** A box of a plan, in a grid of 24 by 16; lines join boxes by their place in the list. */
export interface PlanBox {
  label: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface AttestationContent {
  key: string;
  experience: string;
  name: string;
  email: string;
  relation: string;
  message: string;
  /** What the supervisor answers; none while the demo waits for it. */
  answer?: { kind: 'confirm' | 'correct' | 'comment' | 'decline'; text: string };
}
