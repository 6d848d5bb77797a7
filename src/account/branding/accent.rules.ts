import type { Refusal } from '../../kernel/refusal.js';

/*
 ** The one colour that an institution chooses for what people can do: links that act, buttons, the bar of its page.
 ** (1) Words in it stand on paper and on its own tint, and words stand on it: all must reach 4.5:1 (WCAG 2.2, 1.4.3).
 ** (2) No colour reaches that on light and on dark paper alike, so the colour given is for light paper, and its nearest tint
 **     that is readable on dark paper goes with it.
 ** (3) The surfaces are those of the web app's tokens.
 */
export const leastContrast = 4.5;

interface Surface {
  paper: string;
  /** Words on the colour. */
  ink: string;
  /** How much of the colour its tint has; the rest is paper. */
  tinted: number;
  /** Towards which end of grey a colour becomes more readable here: 0 or 255. */
  away: number;
}

export const light: Surface = { paper: '#fbfaf6', ink: '#ffffff', tinted: 0.1, away: 0 };
export const dark: Surface = { paper: '#141816', ink: '#0d2018', tinted: 0.15, away: 255 };

/** One colour on one surface; ratios as WCAG counts them, from 1 to 21, rounded down to hundredths. */
export interface Shade {
  colour: string;
  /** Under the pointer. */
  hover: string;
  /** The ground of what is chosen or done. */
  tint: string;
  onPaper: number;
  onTint: number;
  underInk: number;
}

export interface Accent {
  light: Shade;
  dark: Shade;
}

/** The accent on light paper, as given, and its nearest readable tint on dark paper. */
export function accentOf(colour: string): Accent {
  return { light: shadeOf(colour, light), dark: shadeOf(nearestReadable(colour, dark), dark) };
}

/** Why this colour cannot be the accent, each with the nearest colour that can. */
export function refusalsToAccent(colour: string): Refusal[] {
  const { onPaper, onTint, underInk } = shadeOf(colour, light);
  const instead = `The nearest color that does is ${nearestReadable(colour, light)}.`;
  const least = `${leastContrast}:1`;
  const worst = Math.min(onPaper, onTint);
  return [
    ...(worst < leastContrast
      ? [
          {
            code: 'low_contrast_on_paper',
            detail: `Words in this color on paper or its tint reach ${ratio(worst)}; ${least} can be read. ${instead}`,
            about: 'accent',
          },
        ]
      : []),
    ...(underInk < leastContrast
      ? [
          {
            code: 'low_contrast_under_ink',
            detail: `White words on this color reach ${ratio(underInk)}; ${least} can be read. ${instead}`,
            about: 'accent',
          },
        ]
      : []),
  ];
}

/** The colour itself where it is readable, else the least change towards black (on light paper) or white (on dark). */
export function nearestAcceptable(colour: string): string {
  return nearestReadable(colour, light);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const steps = 256;

function nearestReadable(colour: string, surface: Surface): string {
  const end = grey(surface.away);
  for (let step = 0; step < steps; step++) {
    const mixed = mix(colour, end, step / steps);
    if (isReadable(shadeOf(mixed, surface))) return mixed;
  }
  return end;
}

const grey = (channel: number) => colourOf([channel, channel, channel]);

/** `share` of the other colour, the rest of the one. */
function mix(one: string, other: string, share: number): string {
  const others = channelsOf(other);
  return colourOf(channelsOf(one).map((channel, i) => Math.round(channel + (others[i]! - channel) * share)));
}

function shadeOf(colour: string, { paper, ink, tinted, away }: Surface): Shade {
  const tint = mix(paper, colour, tinted);
  return {
    colour,
    hover: mix(colour, grey(away), 0.25),
    tint,
    onPaper: floored(contrast(colour, paper)),
    onTint: floored(contrast(colour, tint)),
    underInk: floored(contrast(colour, ink)),
  };
}

function isReadable({ onPaper, onTint, underInk }: Shade): boolean {
  return Math.min(onPaper, onTint, underInk) >= leastContrast;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function colourOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Down, so that what falls short is never shown as enough. */
function floored(contrastRatio: number): number {
  return Math.floor(contrastRatio * 100) / 100;
}

function ratio(contrastRatio: number): string {
  return `${contrastRatio.toFixed(2)}:1`;
}
