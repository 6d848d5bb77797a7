/** A piece of what somebody wrote: a paragraph of lines, or a list. */
export type Block = { kind: 'paragraph'; lines: readonly string[] } | { kind: 'list'; lines: readonly string[] };

const bullet = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/;

/** Plain text as people write it: an empty line ends a paragraph, lines that begin with “-” or “1.” are a list. */
export function blocksOf(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    const kind = bullet.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    const said = kind === 'list' ? line.replace(bullet, '').trim() : line.trim();
    if (open && last?.kind === kind) last.lines.push(said);
    else blocks.push({ kind, lines: [said] });
    open = true;
  }
  return blocks;
}
