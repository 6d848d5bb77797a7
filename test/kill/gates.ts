import type pg from 'pg';

/*
 ** Gates in the database: whoever comes by one waits before it until all are opened. Each is for one institution, so that several
 ** stand at once and stop one file each. The owner of the database holds the locks that the gates ask for.
 */
export class Gates {
  private readonly triggers: string[] = [];

  private constructor(private readonly owner: pg.Client) {}

  static async build(owner: pg.Client): Promise<Gates> {
    await owner.query(`
      create function gate() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(815, tg_argv[0]::int);
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    return new Gates(owner);
  }

  /** Shuts one: `before insert on rendition`, for what `when` says of `new` and `old`. Returns whether somebody waits there. */
  async shut(institutionId: string, at: string, when = 'true'): Promise<() => Promise<boolean>> {
    const number = this.triggers.length + 1;
    const [, table] = /\bon (\w+)$/.exec(at)!;
    const isAtCommit = at.startsWith('at commit of ');
    const name = `gate_${number}`;
    await this.owner.query('select pg_advisory_lock(815, $1)', [number]);
    await this.owner.query(
      `create ${isAtCommit ? 'constraint trigger' : 'trigger'} ${name} ${isAtCommit ? at.replace('at commit of', 'after') : at}
       ${isAtCommit ? 'deferrable initially deferred' : ''} for each row
       when (new.institution_id = '${institutionId}' and (${when})) execute function gate(${number})`,
    );
    this.triggers.push(`${name} on ${table}`);
    return async () => {
      const { rows } = await this.owner.query(
        `select from pg_locks where locktype = 'advisory' and classid = 815 and objid = $1 and not granted
           and database = (select oid from pg_database where datname = current_database())`,
        [number],
      );
      return rows.length > 0;
    };
  }

  /** Opens all, and takes them away once those who waited have gone through. */
  async open(): Promise<void> {
    await this.owner.query('select pg_advisory_unlock_all()');
    for (const trigger of this.triggers.splice(0)) await this.owner.query(`drop trigger ${trigger}`);
  }
}
