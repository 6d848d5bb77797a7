import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/id.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { found, invalidIf } from '../../kernel/refusal.js';
import { normalEmail } from './email.rules.js';
import type { PersonEdit, PersonView } from './person.dto.js';
import { refusalsToRemap } from './preference.rules.js';

export interface Person extends PersonView {
  passwordHash: string | null;
}

const shown = `id, email, name, language, time_zone as "timeZone", theme, text_size as "textSize", shortcuts`;
const select = `select ${shown}, password_hash as "passwordHash" from person`;

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

/** The person as they and nobody else see themselves. @throws NotThere */
export async function selfById(tx: Tx, id: string): Promise<PersonView> {
  const [person] = await tx.query<PersonView[]>(`select ${shown} from person where id = $1`, [id]);
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
    return this.database.acrossInstitutions((tx) => selfById(tx, id));
  }

  /**
   * Changes the name by which the person is shown everywhere, or how the product is for them. What is not named stays;
   * a time zone of null is the browser's. @throws Invalid for keys that cannot be chosen
   */
  async edit(id: string, edit: PersonEdit): Promise<PersonView> {
    if (edit.shortcuts) invalidIf(refusalsToRemap(edit.shortcuts.keys));
    await this.database.acrossInstitutions((tx) =>
      tx.query(
        `update person set name = coalesce($2, name), language = coalesce($3, language),
           time_zone = case when $4 then $5 else time_zone end, theme = coalesce($6, theme),
           text_size = coalesce($7, text_size), shortcuts = coalesce($8, shortcuts)
         where id = $1`,
        [
          id,
          edit.name,
          edit.language,
          edit.timeZone !== undefined,
          edit.timeZone ?? null,
          edit.theme,
          edit.textSize,
          edit.shortcuts ? JSON.stringify(edit.shortcuts) : null,
        ],
      ),
    );
    return this.view(id);
  }
}
