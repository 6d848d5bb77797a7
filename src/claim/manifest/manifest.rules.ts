/** A file of a submission, by the hash that was pinned when it was sent. */
export interface Pinned {
  sha256: string | null;
  fileName: string | null;
}

/** What was sent, so that a list of its files is of nothing else. */
export interface Sent {
  id: string;
  /** Of the claim. */
  reference: string;
  number: number;
  submittedAt: Date;
  /** Of all that was said, links and texts included. */
  contentSha256: string;
}

/**
 * The files in the form of `sha256sum` (GNU coreutils): “hash, two blanks, name”, a line each, so that
 * `sha256sum -c manifest.sha256` checks them beside it. Names are the files' own; a second of the same name is “name (2).pdf”.
 * Lines that begin with “#” say of which submission; they are signed with the rest, and `sha256sum` passes them over.
 */
export function manifestOf(
  { id, reference, number, submittedAt, contentSha256 }: Sent,
  evidence: readonly Pinned[],
): string {
  const taken = new Set<string>();
  const head = [
    `# Claim ${reference}, copy ${number}, sent ${submittedAt.toISOString()}`,
    `# Submission ${id}`,
    `# Content (SHA-256) ${contentSha256}`,
  ];
  const files = evidence
    .flatMap(({ sha256, fileName }) => (sha256 === null ? [] : [{ sha256, name: freeName(fileName ?? 'file', taken) }]))
    .map(({ sha256, name }) => `${sha256}  ${name}`);
  return [...head, ...files, ''].join('\n');
}

/** A name that is not among those `taken`, on one line and in its folder; it is taken from now on. */
export function freeName(fileName: string, taken: Set<string>): string {
  // A line ends at its end, and nothing leads out of the folder: names are tidied when they come, whatever came before.
  const tidy = fileName
    .normalize('NFC')
    .replaceAll(/[\\/\p{Cc}]/gu, '_')
    .replace(/^[-.]+/, '_');
  const [, stem = tidy, ending = ''] = /^(.+?)(\.[^.]*)?$/u.exec(tidy) ?? [];
  let name = tidy;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem} (${n})${ending}`;
  taken.add(name.toLowerCase());
  return name;
}
