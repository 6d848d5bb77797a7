import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** Which stacks a learner was found to have completed, so that it is told once, and told again when it is undone. */
export class StackCompletion1700000003060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stack_completion (
        institution_id uuid not null references institution (id),
        stack_id uuid not null,
        learner_id uuid not null,
        completed_at timestamptz not null,
        primary key (institution_id, stack_id, learner_id),
        foreign key (institution_id, stack_id) references stack (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id)
      );
      ${tenantTable('stack_completion', 'select, insert, delete')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table stack_completion');
  }
}
