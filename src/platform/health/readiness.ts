import { Injectable } from '@nestjs/common';
import { migrations } from '../../database.js';
import { Database } from '../database/database.js';
import { FileStore } from '../files/file.store.js';
import { Spool } from '../files/spool.js';
import { Queues } from '../queue/queues.js';

/** One thing that the product works with. */
export interface Check {
  name: string;
  /** Whether requests are unwelcome without it; else it is only told. */
  vital: boolean;
  /** Why it cannot be used now, in words for an operator; null when it can. */
  whyNot(): Promise<string | null>;
}

const patience = 3000;

/** What must be there before requests are welcome, and what is told beside it: most can be done while a far store is away. */
@Injectable()
export class Readiness {
  private readonly told: Check[] = [];

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly spool: Spool,
    private readonly files: FileStore,
  ) {}

  checks(): Check[] {
    return [
      vital('database', () => unless('The database does not answer.', () => this.askDatabase())),
      vital('migrations', () => this.whyNotCurrent()),
      vital('queue', () => unless('The queue does not answer.', () => this.queues.queue('reactions').count())),
      vital('files', () => unless('Uploads cannot be stored.', () => this.spool.writable())),
      {
        name: 'store',
        vital: false,
        whyNot: () => unless('Kept files cannot be reached. None is lost.', () => this.files.reach()),
      },
      ...this.told,
    ];
  }

  /** What a feature has to tell an operator beside this; nothing that makes requests unwelcome. */
  tell(name: string, whyNot: Check['whyNot']): void {
    this.told.push({ name, vital: false, whyNot });
  }

  private askDatabase(): Promise<unknown> {
    return this.database.acrossInstitutions((tx) => tx.query('select 1'));
  }

  /** A release that is rolled out beside an older one, or rolled back, meets another schema than its own. */
  private async whyNotCurrent(): Promise<string | null> {
    let rows: { name: string }[] = [];
    const unread = await unless('The migrations cannot be read.', async () => {
      rows = await this.database.acrossInstitutions((tx) => tx.query('select name from migrations'));
    });
    if (unread !== null) return unread;
    const applied = new Set(rows.map((row) => row.name));
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    return missing.length === 0 ? null : `The database is older than the code by ${missing.length} migrations.`;
  }
}

function vital(name: string, whyNot: Check['whyNot']): Check {
  return { name, vital: true, whyNot };
}

/** Null when `work` is done in time, else the sentence. */
async function unless(sentence: string, work: () => Promise<unknown>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(sentence), patience);
  });
  try {
    return await Promise.race([work().then(() => null), late]);
  } catch {
    return sentence;
  } finally {
    clearTimeout(timer);
  }
}
