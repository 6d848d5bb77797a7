import type { Language } from '../../account/person/preference.rules.js';
import type { Role } from '../../kernel/actor.js';
import type { Links } from '../../platform/links.js';
import type { Way } from '../mail/mail.rules.js';

/** Plain facts that a text needs: numbers, dates, codes. What is confidential stays in the feature that owns it. */
export type Params = Record<string, string | number | boolean | null>;

/** Ids of what the news is about; they make the link. */
export type About = Record<string, string>;

/** The institution's own words. */
export interface Words {
  institution: string;
  /** What it calls a claim. */
  claim: string;
}

/** One kind of news: how it reads in the inbox and in a mail, and where it leads. */
export interface Notice {
  /** On the page of preferences: “A decision on my claim”. */
  label: string;
  /** Who may get it. */
  roles: readonly Role[];
  /** How people hear of it until they choose otherwise. */
  way: Way;
  /** Too important to be turned off: at least the inbox has it. */
  essential?: true;
  /** In the inbox, behind sign-in. One sentence. */
  text: (params: Params, words: Words) => string;
  /** In a mail, which anybody may read: one sentence without names, scores, outcomes or statements. */
  mail: (words: Words) => string;
  /** The page of the web app that it leads to. */
  page: (about: About) => string;
}

/** What a mail says, with placeholders such as `{link}`. */
export interface Text {
  subject: string;
  text: string;
}

/** A fact that stands in the text as `{name}`. */
export interface Placeholder {
  /** For a preview. */
  sample: string;
  /** Without it the mail is of no use to whoever gets it. */
  required?: true;
  /** A key, or a code: never in the subject, which many programs show to whoever looks over a shoulder. */
  secret?: true;
}

/** A mail with a text of its own, to somebody who may have no account. Made when it is delivered, so links may be secret. */
export interface Letter<P extends Params = Params, Name extends string = string> {
  placeholders: Readonly<Record<Name, Placeholder>>;
  /** The product's own words, until an institution writes its own. */
  own: Readonly<Record<Language, Text>>;
  facts: (params: P, links: Links, words: Words) => Record<Name, string>;
}

export const institutionName: Placeholder = { sample: 'Lakeside College' };
