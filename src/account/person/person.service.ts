import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/id.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { found } from '../../kernel/refusal.js';
import { normalEmail } from './email.rules.js';
import type { PersonView } from './person.dto.js';

export interface Person extends PersonView {
  passwordHash: string | null;
}

const select = `select id, email, name, password_hash as "passwordHash" from person`;

/** The person with this address (in any case), or null. */
export async function personByEmail(tx: Tx, email: string): Promise<Person | null> {
  const [person] = await tx.query<Person[]>(`${select} where email = $1`, [normalEmail(email)]);
  return person ?? null;
}

/** @throws NotThere */
export async function personById(tx: Tx, id: string): Promise<Person> {
  const [person] = await tx.query<Person[]>(`${select} where id = $1`, [id]);
  return found(person, 'person');
}

/** A new person, or null when somebody has this address already. */
export async function insertPerson(
  tx: Tx,
  person: { email: string; name: string; passwordHash: string },
  now: Date,
): Promise<string | null> {
  const id = newId();
  const inserted = await tx.query(
    `insert into person (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)
     on conflict (email) do nothing returning id`,
    [id, normalEmail(person.email), person.name, person.passwordHash, now],
  );
  return inserted.length > 0 ? id : null;
}

/** What people change about themselves. */
@Injectable()
export class PersonService {
  constructor(private readonly database: Database) {}

  /** Oneself. @throws NotThere */
  view(id: string): Promise<PersonView> {
    return this.database.acrossInstitutions(async (tx) => {
      const { email, name } = await personById(tx, id);
      return { id, email, name };
    });
  }

  /** Changes the name by which the person is shown everywhere. */
  async rename(id: string, name: string): Promise<PersonView> {
    await this.database.acrossInstitutions((tx) => tx.query('update person set name = $2 where id = $1', [id, name]));
    return this.view(id);
  }
}
