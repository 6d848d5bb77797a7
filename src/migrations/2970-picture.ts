import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is drawn in an Office file is shown beside its words. That a scan has none is said by a word of its own. */
export class Picture1700000002970 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rendition drop constraint rendition_kind_check,
        add constraint rendition_kind_check check (kind in ('thumbnail', 'page', 'words', 'section', 'picture'));
      update file_check set notes = array_replace(notes, 'no_text', 'pictures_only') where 'no_text' = any(notes);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from rendition where kind = 'picture';
      alter table rendition drop constraint rendition_kind_check,
        add constraint rendition_kind_check check (kind in ('thumbnail', 'page', 'words', 'section'));
      update file_check set notes = array_replace(notes, 'pictures_only', 'no_text') where 'pictures_only' = any(notes);
    `);
  }
}
