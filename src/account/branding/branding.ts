import { accentOf } from './accent.rules.js';
import type { BrandingView } from './branding.dto.js';

/** The columns of `institution` that say how it looks. */
export interface Branded {
  code: string;
  accent: string | null;
  logoSha256: string | null;
}

export const brandingColumns = 'i.accent, i.logo_sha256 as "logoSha256"';

/** How the institution of this row looks. */
export function brandingOf({ code, accent, logoSha256 }: Branded): BrandingView {
  return {
    accent: accent === null ? null : accentOf(accent),
    logo: logoSha256 === null ? null : `/api/institutions/${code}/logo?v=${logoSha256.slice(0, 16)}`,
  };
}
