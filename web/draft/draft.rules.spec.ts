import { after, fresh, isDirty, maySend, send, sendAgain, toKeep, type Draft } from './draft.rules.js';

const typed = (text: string, draft: Draft = fresh('Base.', 1)) => after(draft, { type: 'typed', text });
const stale = (draft: Draft, theirs: string, version = 2) => after(draft, { type: 'stale', theirs, version });

describe('a text', () => {
  it('is sent once, with the version that it began from', () => {
    const on = send(typed('Base. More.'), 'key');
    expect(on.sending).toEqual({ text: 'Base. More.', version: 1, key: 'key', tries: 1 });
    expect(maySend(on)).toBe(false);
    expect(send(on, 'other')).toBe(on);
  });

  it('is clean when it has arrived, and begins from there', () => {
    const done = after(send(typed('New.'), 'key'), { type: 'sent', version: 2 });
    expect([isDirty(done), done.base, done.version, toKeep(done)]).toEqual([false, 'New.', 2, null]);
  });

  it('that was typed on meanwhile goes after it', () => {
    const more = typed('New. More.', send(typed('New.'), 'key'));
    const done = after(more, { type: 'sent', version: 2 });
    expect([maySend(done), done.base, done.mine]).toEqual([true, 'New.', 'New. More.']);
  });

  it('goes again as it was, under the same key', () => {
    const more = typed('New. More.', send(typed('New.'), 'key'));
    expect(sendAgain(after(more, { type: 'failed' })).sending).toMatchObject({ text: 'New.', key: 'key', tries: 2 });
    expect(sendAgain(fresh('', 1))).toEqual(fresh('', 1));
  });

  it('that the server refuses waits until it is changed', () => {
    const no = after(send(typed('Bad.'), 'key'), { type: 'refused', because: 'too long' });
    expect([maySend(no), no.refusal]).toEqual([false, 'too long']);
    expect(maySend(typed('Bad.', no))).toBe(false);
    expect(maySend(typed('Good.', no))).toBe(true);
  });

  it('is kept while it has not arrived, with what may have', () => {
    expect(toKeep(fresh('Base.', 1))).toBeNull();
    expect(toKeep(send(typed('New.'), 'key'))).toEqual({
      text: 'New.',
      base: 'Base.',
      version: 1,
      arrived: 'New.',
      rival: null,
    });
  });
});

describe('somebody else’s text', () => {
  it('goes together with mine where different sentences changed', () => {
    const on = stale(send(typed('Mine. Base.'), 'key'), 'Base. Theirs.');
    expect([on.mine, on.base, on.version, on.rival, maySend(on)]).toEqual([
      'Mine. Base. Theirs.',
      'Base. Theirs.',
      2,
      null,
      true,
    ]);
  });

  it('stands against mine where both changed the same, and nothing is sent', () => {
    const on = stale(send(typed('Mine.'), 'key'), 'Theirs.');
    expect([on.mine, on.rival?.theirs, maySend(on), isDirty(on)]).toEqual(['Mine.', 'Theirs.', false, true]);
    expect(typed('Mine. More.', on).rival).toEqual(on.rival);
  });

  it.each([
    ['mine', 'Mine.'],
    ['theirs', 'Theirs.'],
    ['both', 'Mine.\n\nTheirs.'],
  ] as const)('is settled by keeping %s', (choice, text) => {
    const on = after(stale(send(typed('Mine.'), 'key'), 'Theirs.'), { type: 'chosen', choice });
    expect([on.mine, on.base, on.version, on.rival]).toEqual([text, 'Theirs.', 2, null]);
    expect(maySend(on)).toBe(choice !== 'theirs');
    expect(after(on, { type: 'chosen', choice })).toBe(on);
  });

  it('that is my own, whose answer was lost, has arrived', () => {
    const more = typed('New. More.', send(typed('New.'), 'key'));
    const on = stale(more, 'New.');
    expect([on.base, on.version, on.mine, on.rival]).toEqual(['New.', 2, 'New. More.', null]);
    expect(isDirty(stale(send(typed('New.'), 'key'), 'New.'))).toBe(false);
  });

  it('is taken where I changed nothing', () => {
    const on = after(fresh('Base.', 1), { type: 'seen', text: 'Theirs.', version: 2 });
    expect([on.mine, on.version, isDirty(on)]).toEqual(['Theirs.', 2, false]);
  });

  it('that is seen while I type goes together, or stands against mine, the newest of them', () => {
    const on = after(typed('Mine.'), { type: 'seen', text: 'Theirs.', version: 2 });
    expect(on.rival?.theirs).toBe('Theirs.');
    const later = after(on, { type: 'seen', text: 'Theirs. Longer.', version: 3 });
    expect([later.rival?.theirs, later.rival?.version]).toEqual(['Theirs. Longer.', 3]);
  });

  it('that is old news is left alone, and so is any while mine is on its way', () => {
    const on = typed('Mine.', fresh('Base.', 5));
    expect(after(on, { type: 'seen', text: 'Old.', version: 4 })).toBe(on);
    const underway = send(on, 'key');
    expect(after(underway, { type: 'seen', text: 'Theirs.', version: 6 })).toBe(underway);
  });
});

describe('what a window that is gone has left', () => {
  const kept = { text: 'Base. Left.', base: 'Base.', version: 1, arrived: null, rival: null };
  const found = (draft: Draft, over: Partial<typeof kept> | { arrived: string } = {}) =>
    after(draft, { type: 'found', kept: { ...kept, ...over } });

  it('stands in the box again', () => {
    const on = found(fresh('Base.', 1));
    expect([on.mine, on.base, on.version, maySend(on)]).toEqual(['Base. Left.', 'Base.', 1, true]);
  });

  it('is nothing when it had arrived', () => {
    expect(found(fresh('Base. Left.', 2)).mine).toBe('Base. Left.');
    expect(isDirty(found(fresh('Base. Left.', 2)))).toBe(false);
  });

  it('begins from what arrived of it', () => {
    const on = found(fresh('Base. Le', 2), { arrived: 'Base. Le' });
    expect([on.mine, on.rival, on.version]).toEqual(['Base. Left.', null, 2]);
  });

  it('goes together with what others wrote, or stands against it', () => {
    expect(found(fresh('Theirs. Base.', 2)).mine).toBe('Theirs. Base. Left.');
    const on = found(fresh('Other end.', 2));
    expect([on.mine, on.rival?.theirs, on.version]).toEqual(['Base. Left.', 'Other end.', 2]);
    const newest = after(on, { type: 'seen', text: 'Third.', version: 3 });
    expect(newest.rival).toEqual({ theirs: 'Third.', ancestor: 'Base.', base: 'Third.', version: 3 });
    expect(after(on, { type: 'chosen', choice: 'theirs' })).toMatchObject({ mine: 'Other end.', base: 'Other end.' });
  });
});

test('two versions that nobody has chosen from yet are there again after the browser died', () => {
  const on = stale(send(typed('Mine.'), 'key'), 'Theirs.');
  const kept = toKeep(on)!;
  expect(after(fresh('Theirs.', 2), { type: 'found', kept })).toMatchObject({
    mine: 'Mine.',
    rival: { theirs: 'Theirs.' },
  });
  expect(after(fresh('Newer.', 3), { type: 'found', kept })).toMatchObject({
    mine: 'Mine.',
    rival: { theirs: 'Newer.' },
  });
  const third = typed('Third.', fresh('Theirs.', 2));
  expect(after(third, { type: 'found', kept }).mine).toBe('Third.\n\nMine.\n\nTheirs.');
});

test('two windows that are gone may have left two texts: both are shown, before what others wrote', () => {
  const first = after(fresh('Base.', 1), {
    type: 'found',
    kept: { text: 'One.', base: 'Base.', version: 1, arrived: null, rival: null },
  });
  const on = after(first, {
    type: 'found',
    kept: { text: 'Two.', base: 'Base.', version: 1, arrived: null, rival: null },
  });
  expect([on.mine, on.rival?.theirs, on.base]).toEqual(['Two.', 'One.', 'Base.']);
  expect(after(on, { type: 'seen', text: 'Theirs.', version: 2 })).toBe(on);
  expect(after(on, { type: 'chosen', choice: 'both' })).toMatchObject({
    mine: 'Two.\n\nOne.',
    base: 'Base.',
    version: 1,
  });
});

test('an answer that nobody waits for changes nothing', () => {
  const on = fresh('Base.', 1);
  expect(after(on, { type: 'sent', version: 9 })).toBe(on);
});
