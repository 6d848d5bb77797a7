/**
 * Does `work` for each one in turn, whatever becomes of the others; what fails for one is told to `tell` at once.
 * @throws what it failed with, once all had their turn: an AggregateError where it failed for several
 */
export async function inEach<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  tell: (error: unknown, one: T) => void = () => undefined,
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (error) {
      failures.push(error);
      tell(error, one);
    }
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `failed for ${failures.length}: ${failures.join('; ')}`);
}
