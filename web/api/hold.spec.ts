import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { hold } from './hold.js';

const queryKey = ['marks'];

/** A page that looks at marks: each look is answered with what was there when it began, once it is let. */
function page() {
  const queries = new QueryClient();
  const server = { marks: 1, looks: [] as (() => void)[] };
  const queryFn = () => {
    const { marks } = server;
    return new Promise<number>((resolve) => server.looks.push(() => resolve(marks)));
  };
  const observer = new QueryObserver(queries, { queryKey, queryFn, initialData: 1, staleTime: Infinity });
  const close = observer.subscribe(() => undefined);
  return { queries, server, shown: () => queries.getQueryData<number>(queryKey), close };
}

it('a look that began before a write and ends after it does not bring back what was there', async () => {
  const { queries, server, shown, close } = page();
  void queries.invalidateQueries({ queryKey });
  expect(server.looks).toHaveLength(1);
  server.marks = 2;
  await hold<number>(queries, queryKey, () => 2);
  expect(shown()).toBe(2);
  server.looks[0]!();
  await new Promise(setImmediate);
  expect(shown()).toBe(2);
  expect(server.looks).toHaveLength(2);
  server.marks = 3;
  server.looks[1]!();
  await new Promise(setImmediate);
  expect(shown()).toBe(2);
  close();
  queries.clear();
});

it('nobody looks again when nobody was looking', async () => {
  const { queries, server, shown, close } = page();
  await hold<number>(queries, queryKey, (held) => held! + 1);
  expect([shown(), server.looks.length]).toEqual([2, 0]);
  close();
  queries.clear();
});
