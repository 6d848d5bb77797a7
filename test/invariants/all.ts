import { readdir } from 'node:fs/promises';
import type pg from 'pg';

/** Looks for violations of every sentence of this folder; returns `sentence: rows` of those that do not hold. */
export async function violations(owner: pg.Client): Promise<string[]> {
  const broken: string[] = [];
  for (const file of (await readdir('test/invariants')).filter((name) => name !== 'all.ts')) {
    const sentences = Object.values(
      (await import(`./${file.replace(/\.ts$/, '.js')}`)) as Record<string, Record<string, string>>,
    );
    for (const [sentence, sql] of sentences.flatMap((each) => Object.entries(each))) {
      const { rows } = await owner.query(sql);
      if (rows.length > 0) broken.push(`${sentence}: ${JSON.stringify(rows.slice(0, 5))}`);
    }
  }
  return broken;
}
