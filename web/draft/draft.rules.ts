import { both, merged } from './merge.rules.js';

/*
 ** One text that somebody is typing, and the copy of it on the server.
 **
 **   clean ──type──▶ dirty ──send──▶ dirty, one text on its way ──sent──▶ clean, or dirty again if more was typed
 **                     ▲                    │ stale: the server has a newer text
 **                     └──── merged ────────┤
 **                                          └──▶ two versions ──choose──▶ dirty
 **
 ** (1) A text is sent with the version that it began from, and never with another's: the server refuses what is stale.
 ** (2) While two versions stand against each other nothing is sent; typing goes on.
 ** (3) A text that the server has already, because its answer was lost, is one that arrived.
 ** (4) What failed is sent again as it was, under the same key; what was typed since goes after it.
 */
export interface Draft {
  /** What stands in the box. */
  mine: string;
  /** The server's text that `mine` began from, and its version. */
  base: string;
  version: number;
  /** The text on its way; `tries` counts how often it was tried. */
  sending: Sending | null;
  /** Another text that cannot be merged without a person. */
  rival: Rival | null;
  /** Why the server will not take the text: it is kept, and sent again when it changes. */
  refusal: unknown;
}

export interface Sending {
  text: string;
  version: number;
  key: string;
  tries: number;
}

/** The other version, what both came from, and what `mine` begins from once that is settled. */
export interface Rival {
  theirs: string;
  ancestor: string;
  base: string;
  version: number;
}

/** What is kept on the device until the server has it. `arrived`: a text whose answer was awaited. */
export interface Kept {
  text: string;
  base: string;
  version: number;
  arrived: string | null;
  rival: Rival | null;
}

export type Choice = 'mine' | 'theirs' | 'both';

export type Act =
  | { type: 'typed'; text: string }
  | { type: 'sent'; version: number }
  | { type: 'stale'; theirs: string; version: number }
  | { type: 'failed' }
  | { type: 'refused'; because: unknown }
  | { type: 'chosen'; choice: Choice }
  /** The page asked the server again and got this. */
  | { type: 'seen'; text: string; version: number }
  /** This was found on the device, left by a window that is gone. */
  | { type: 'found'; kept: Kept };

export function fresh(text: string, version: number): Draft {
  return { mine: text, base: text, version, sending: null, rival: null, refusal: null };
}

export const isDirty = (draft: Draft): boolean => draft.mine !== draft.base || draft.rival !== null;

/** Whether there is something that may be sent now. */
export const maySend = (draft: Draft): boolean =>
  draft.mine !== draft.base && draft.rival === null && draft.sending === null && draft.refusal === null;

/** Takes the text as it stands on its way, under a key of its own. */
export function send(draft: Draft, key: string): Draft {
  return maySend(draft) ? { ...draft, sending: { text: draft.mine, version: draft.version, key, tries: 1 } } : draft;
}

/** Tries once more what failed, as it was. */
export function sendAgain(draft: Draft): Draft {
  return draft.sending ? { ...draft, sending: { ...draft.sending, tries: draft.sending.tries + 1 } } : draft;
}

/** What must be kept until it has arrived; null when there is nothing. */
export function toKeep(draft: Draft): Kept | null {
  if (!isDirty(draft)) return null;
  return {
    text: draft.mine,
    base: draft.base,
    version: draft.version,
    arrived: draft.sending?.text ?? null,
    rival: draft.rival,
  };
}

export function after(draft: Draft, act: Act): Draft {
  switch (act.type) {
    case 'typed':
      return { ...draft, mine: act.text, refusal: act.text === draft.mine ? draft.refusal : null };
    case 'sent':
      return draft.sending ? { ...draft, base: draft.sending.text, version: act.version, sending: null } : draft;
    case 'stale':
      return meet({ ...draft, sending: null }, act.theirs, act.version, draft.sending?.text ?? null);
    case 'failed':
      return draft;
    case 'refused':
      return { ...draft, sending: null, refusal: act.because };
    case 'chosen':
      return choose(draft, act.choice);
    case 'seen':
      return see(draft, act.text, act.version);
    case 'found':
      return find(draft, act.kept);
  }
}

/** The server has this text: it replaces what nobody touched, goes together with what was typed, or stands against it. */
function meet(draft: Draft, theirs: string, version: number, arrived: string | null): Draft {
  if (theirs === arrived || theirs === draft.mine) return { ...draft, base: theirs, version };
  if (draft.mine === draft.base) return { ...draft, mine: theirs, base: theirs, version };
  const together = merged(draft.base, draft.mine, theirs);
  if (together !== null) return { ...draft, mine: together, base: theirs, version };
  return { ...draft, rival: { theirs, ancestor: draft.base, base: theirs, version } };
}

function see(draft: Draft, text: string, version: number): Draft {
  const known = draft.rival?.version ?? draft.version;
  // What is on its way will be answered with the newest version; its answer counts, not what was asked before.
  if (version <= known || draft.sending) return draft;
  // Two texts of this person's own stand against each other: that comes first.
  if (draft.rival && draft.rival.base !== draft.rival.theirs) return draft;
  return meet({ ...draft, rival: null, base: draft.rival?.ancestor ?? draft.base }, text, version, null);
}

function find(draft: Draft, kept: Kept): Draft {
  if (kept.rival) {
    if (isDirty(draft)) return addAll(addAll(draft, kept.text), kept.rival.theirs);
    const { text: mine, base, version, rival } = kept;
    return see({ ...draft, mine, base, version, rival }, draft.base, draft.version);
  }
  if (kept.text === draft.mine || kept.text === draft.base) return draft;
  const base = kept.arrived === draft.base ? kept.arrived : kept.base;
  const together = draft.mine === base ? kept.text : merged(base, kept.text, draft.mine);
  if (together !== null) return { ...draft, mine: together };
  if (draft.rival) return addAll(draft, kept.text);
  const { mine, base: own, version } = draft;
  // The found text is the newer one of this person: it stands in the box, the other beside it.
  return { ...draft, mine: kept.text, rival: { theirs: mine, ancestor: base, base: own, version } };
}

/** More than two texts at once: rather all sentences in one box than a third window. */
const addAll = (draft: Draft, text: string): Draft => ({ ...draft, mine: both('', draft.mine, text) });

function choose(draft: Draft, choice: Choice): Draft {
  if (!draft.rival) return draft;
  const { theirs, ancestor, base, version } = draft.rival;
  const mine = { mine: draft.mine, theirs, both: both(ancestor, draft.mine, theirs) }[choice];
  return { ...draft, mine, base, version, rival: null };
}
