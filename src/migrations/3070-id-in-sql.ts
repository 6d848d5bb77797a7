import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids for rows that a statement makes from other rows, so that they need not travel to the process and back to be named. */
export class IdInSql1700000003070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- As newId() of the kernel: a UUID of version 7 (RFC 9562), which sorts by the millisecond of its making. A random one of
      -- version 4 gets the time as its first 48 bits, and two bits more for the version.
      create function new_id() returns uuid language sql volatile parallel safe as $$
        select encode(set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
          52, 1), 53, 1), 'hex')::uuid
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function new_id()');
  }
}
