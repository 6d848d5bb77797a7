import type { Role } from '../../kernel/actor.js';

/** The one college of this site. */
export class OnlyCollege {
  code: string;
  name: string;
  /** Whether people may sign up as learners without an invitation. */
  selfRegistration: boolean;
  /** What it calls a claim. */
  claimLabel: string;
}

export class DemoPerson {
  name: string;
  email: string;
  /** Who this is, for those who look around. */
  about: string;
  roles: Role[];
}

/** Who can sign in to the demo college, all with one password. */
export class DemoPeople {
  people: DemoPerson[];
  password: string;
}

export class WelcomeView {
  /** Null where there is none, or more than one: which one is in the address then. */
  institution: OnlyCollege | null;
  /** Null outside of demo mode. */
  demo: DemoPeople | null;
  /** Where the built-in mailbox is; null where mail really leaves. */
  mailbox: string | null;
}
