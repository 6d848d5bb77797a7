import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { college } from './content/college.js';
import { demoPassword, people } from './content/people.js';
import { isWhole, joinFirst } from './story/joining.js';
import { openInstitution } from './story/opening.js';
import { Stage, type Services } from './story/stage.js';
import { firstMorning, theStory } from './story/story.js';
import { tell } from './story/telling.js';
import { moment } from './story/when.js';

/** Who can sign in to the demo, all with one password. */
export interface DemoSignIns {
  institution: string;
  password: string;
  people: { name: string; email: string; roles: readonly string[]; about: string }[];
}

/*
 ** The demo college: four months of its life, told through the product's own services.
 ** (1) Nothing is inserted: each step is what a person could do, and what follows from it is done by the worker, which
 **     must be running in this process or another.
 ** (2) The product's clock is set to the moment of each step, and to the present at the end.
 ** (3) A database that has the college is left alone.
 ** Never call it where people are served: its password is known to everybody.
 */
export async function seedDemo(app: Services, say: (progress: string) => void): Promise<DemoSignIns> {
  const existing = await collegeId(app);
  if (existing === null) await play(app, say);
  else if (!(await isWhole(new Stage(app, existing)))) {
    say(
      'The making of the demo college was interrupted, so it lacks its latest weeks. For a whole one, sign in as Renée and press “Start the demo anew” on the page “College”, or start on an empty database (remove the folder .data, where it is the built-in one).',
    );
  }
  return {
    institution: college.name,
    password: demoPassword,
    people: people.map(({ name, email, roles, about }) => ({ name, email, roles, about })),
  };
}

/** Tells the story into a database that does not know it. */
export async function play(app: Services, say: (progress: string) => void): Promise<void> {
  const [now, clock] = [new Date(), app.get(Clock, { strict: false })];
  try {
    say(`Opening ${college.name}`);
    clock.set(moment(firstMorning, now));
    const { institutionId, key } = await openInstitution(app);
    const stage = new Stage(app, institutionId);
    await joinFirst(stage, key);
    await tell(stage, theStory(now), now, say);
  } finally {
    clock.set(new Date());
  }
}

export async function collegeId(app: Services): Promise<string | null> {
  const rows = await app
    .get(Database, { strict: false })
    .acrossInstitutions((tx) =>
      tx.query<{ id: string }[]>('select id from institution where code = $1', [college.code]),
    );
  return rows[0]?.id ?? null;
}
