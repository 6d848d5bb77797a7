/** What a badge shows to the eye. What it says to a program is baked in. */
export interface Picture {
  college: string;
  title: string;
  /** Below the title, e.g. “3 credits”. */
  worth: string;
  year: string;
  /** The college's colour, on which white can be read. */
  accent: string;
}

const lineLength = 19;
const mostLines = 4;
const middle = 312;
const lineHeight = 54;

/** The badge as SVG, 600 by 600. */
export function pictureOf({ college, title, worth, year, accent }: Picture): string {
  const lines = wrapped(title, lineLength, mostLines);
  const top = middle - ((lines.length - 1) * lineHeight) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600" role="img" aria-label="${safe(
    [title, worth, college].join(', '),
  )}">
<rect width="600" height="600" rx="48" fill="${safe(accent)}"/>
<rect x="20" y="20" width="560" height="560" rx="34" fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="3"/>
<path d="M270 74l22 22 40-44" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>
${line(wrapped(college, 34, 1)[0]!, 150, 26, 400)}
<path d="M230 176h140" stroke="#fff" stroke-opacity=".45" stroke-width="3"/>
${lines.map((text, n) => line(text, top + n * lineHeight, 46, 700)).join('\n')}
${line(worth, 486, 34, 700)}
${line(`Credit for prior learning · ${year}`, 534, 22, 400)}
</svg>`;
}

function line(text: string, y: number, size: number, weight: number): string {
  return `<text x="300" y="${y}" text-anchor="middle" font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="${size}" font-weight="${weight}" fill="#fff">${safe(text)}</text>`;
}

/** The words in lines of about this length; what does not fit ends with “…”. */
export function wrapped(text: string, length: number, most: number): string[] {
  const lines = [''];
  for (const word of text.trim().split(/\s+/u)) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]}…`;
  return kept.map((one) => ([...one].length > length + 4 ? `${[...one].slice(0, length + 3).join('')}…` : one));
}

function safe(text: string): string {
  const plain = text.replaceAll(/[^\P{C}\n]/gu, '');
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
