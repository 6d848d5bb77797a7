const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const machines: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Windows/, 'Windows'],
  [/Linux/, 'Linux'],
];

const firstOf = (table: readonly [RegExp, string][], agent: string): string | undefined =>
  table.find(([sign]) => sign.test(agent))?.[1];

/** “Firefox, Windows”: enough to recognise one's own device by; what says nothing is shown as it is. */
export function deviceOf(agent: string): string {
  const known = [firstOf(browsers, agent), firstOf(machines, agent)].filter(Boolean).join(', ');
  return known || agent.slice(0, 60) || '?';
}
