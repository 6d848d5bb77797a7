import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../platform/database/tenancy.js';

/*
 ** How a person wants the product to be, and what searching compares.
 ** (1) Preferences are the person's, in every institution. A null time zone is the browser's.
 ** (2) `folded` is the one form in which words are sought: lower case, without the accents of our two languages.
 */
export class Person1700000002600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table person
        add column language text not null default 'en' check (language in ('en', 'es')),
        add column time_zone text check (length(time_zone) between 1 and 60),
        add column theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
        add column text_size text not null default 'normal' check (text_size in ('normal', 'large', 'larger')),
        add column shortcuts jsonb not null default '{"on": true, "keys": {}}';

      create function folded(text) returns text language sql immutable strict parallel safe as $$
        select translate(lower($1), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc')
      $$;
      revoke all on function folded(text) from public;
      grant execute on function folded(text) to ${appRole};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function folded(text);
      alter table person drop column language, drop column time_zone, drop column theme, drop column text_size,
        drop column shortcuts;
    `);
  }
}
