import { Matches } from 'class-validator';
import type { Refusal } from '../../kernel/refusal.js';

/** One colour on one paper. */
export class ShadeView {
  colour: string;
  /** Under the pointer. */
  hover: string;
  /** The ground of what is chosen or done. */
  tint: string;
  /** How words in it stand out on paper, from 1 to 21; 4.5 can be read. */
  onPaper: number;
  /** … and on its tint. */
  onTint: number;
  /** How words on it stand out. */
  underInk: number;
}

/** The institution's colour: as chosen on light paper, and its nearest readable tint on dark paper. */
export class AccentView {
  light: ShadeView;
  dark: ShadeView;
}

/** How an institution looks. */
export class BrandingView {
  /** Null: the product's own green. */
  accent: AccentView | null;
  /** The address of the logo, which changes with its content; null without one. */
  logo: string | null;
}

export class AccentQuery {
  /** As #rrggbb. */
  @Matches(/^#[0-9a-f]{6}$/i, { message: 'colour is written like #1a5c44' }) colour: string;
}

/** A colour held against the product's surfaces, before anybody chooses it. */
export class AccentCheck {
  accent: AccentView;
  /** Why it cannot be chosen; empty: it can. */
  refusals: Refusal[];
  /** The nearest colour that can be chosen: itself when it can. */
  nearest: string;
}

/** An institution as anybody may see it. */
export class PublicInstitution {
  code: string;
  name: string;
  timeZone: string;
  claimLabel: string;
  branding: BrandingView;
}
