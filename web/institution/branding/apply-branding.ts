import { useEffect } from 'react';
import type { Api } from '../../api/client.js';

/** The sheet of the college's colour: a constructed one, which the page's policy lets pass. */
let sheet: CSSStyleSheet | null = null;

/** Gives the whole window the college's colour, in both schemes; forced colours stay the reader's own. */
export function useBranding(branding: Api['BrandingView'] | undefined): void {
  const accent = branding?.accent ?? null;
  const rules = accent === null ? '' : rulesOf(accent);
  useEffect(() => {
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    sheet.replaceSync(rules);
  }, [rules]);
}

function rulesOf({ light, dark }: Api['AccentView']): string {
  return `@media screen and (forced-colors: none) { ${root(light)} @media (prefers-color-scheme: dark) { ${root(dark)} } }`;
}

function root({ colour, hover, tint }: Api['ShadeView']): string {
  return `:root { --act: ${colour}; --act-hover: ${hover}; --act-tint: ${tint}; }`;
}
