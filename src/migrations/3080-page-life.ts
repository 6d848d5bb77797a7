import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A payment page may wait for a bank, and may be given up here before the provider has ended it. Pages that ended here of late
 * are asked about once more: the provider may know better. A fee that a free attempt hid while its invoice stayed open is due
 * again.
 */
export class PageLife1700000003080 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table checkout
        drop constraint checkout_state_check,
        add constraint checkout_state_check check (state in ('opening', 'open', 'given_up', 'pending', 'paid', 'expired'));
      create index checkout_watched on checkout (institution_id) where state in ('open', 'given_up', 'pending');
      update checkout set state = 'given_up'
        where state = 'expired' and provider_id is not null and expires_at > now() - interval '30 days';

      alter table claim disable trigger claim_is_immutable;
      update claim c set fee_cents = v.cents, fee_state = 'due'
        from invoice v
        where v.institution_id = c.institution_id and v.claim_id = c.id and c.fee_state = 'none'
          and not exists (select from invoice n where n.institution_id = v.institution_id and n.claim_id = v.claim_id and n.id > v.id)
          and not exists (select from fee_settlement s where s.institution_id = v.institution_id and s.invoice_id = v.id);
      alter table claim enable trigger claim_is_immutable;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index checkout_watched;
      update checkout set state = 'expired' where state in ('given_up', 'pending');
      alter table checkout
        drop constraint checkout_state_check,
        add constraint checkout_state_check check (state in ('opening', 'open', 'paid', 'expired'));
    `);
  }
}
