import type { Profile } from '../profile.rules.js';
import { anthology } from './anthology.js';
import { bannerHistory, bannerTransfer } from './banner.js';
import { documented, documentedName } from './documented.js';
import { californiaMap, colleague, peopleSoft, workday } from './others.js';

/** What an institution copies and makes its own. Their keys are kept with the copies. */
export const presets = {
  [documentedName]: documented,
  'banner-transfer': bannerTransfer,
  'banner-history': bannerHistory,
  peoplesoft: peopleSoft,
  colleague,
  workday,
  anthology,
  'california-map': californiaMap,
} as const satisfies Record<string, Profile>;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as Preset[];
