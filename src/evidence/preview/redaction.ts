import { Transform, type Readable } from 'node:stream';

/** The stream, which begins at byte `from` of its file, with zeros where others must not read. */
export function redacted(stream: Readable, redactions: readonly (readonly [number, number])[], from: number): Readable {
  if (redactions.length === 0) return stream;
  let at = from;
  const blind = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      const [begin, end] = [at, at + chunk.length];
      at = end;
      const hit = redactions.filter(([first, last]) => first < end && last >= begin);
      if (hit.length === 0) return next(null, chunk);
      const clean = Buffer.from(chunk);
      for (const [first, last] of hit)
        clean.fill(0, Math.max(0, first - begin), Math.min(chunk.length, last + 1 - begin));
      next(null, clean);
    },
  });
  stream.on('error', (error) => blind.destroy(error));
  blind.on('close', () => stream.destroy());
  return stream.pipe(blind);
}
