import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { appConnection } from '../database.js';
import { Clock } from './clock.js';
import { Database } from './database/database.js';
import { IdempotencyKeys } from './database/idempotency-keys.js';
import { Signals } from './database/signals.js';
import { appRole } from './database/tenancy.js';
import { Turns } from './database/turns.js';
import { Doors } from './http/doors.js';
import { PublicOrigin } from './http/origin.js';
import { Queues, type QueueStore } from './queue/queues.js';

/** Where the queues of this configuration live. */
export function queueStore(config: Config, databaseUrl: string): QueueStore {
  if (config.redisUrl === null) return { databaseUrl, role: appRole };
  return { redisUrl: config.redisUrl, prefix: config.queuePrefix };
}

/** Machinery that every feature may ask for. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        Clock,
        Doors,
        Database,
        IdempotencyKeys,
        { provide: Signals, useValue: new Signals(databaseUrl) },
        { provide: Turns, useValue: new Turns(databaseUrl) },
        { provide: Config, useValue: config },
        { provide: PublicOrigin, useValue: new PublicOrigin(config.publicUrl) },
        { provide: Queues, useValue: new Queues(queueStore(config, databaseUrl)) },
        {
          provide: DataSource,
          useFactory: () => new DataSource(appConnection(databaseUrl, config.databasePool)).initialize(),
        },
        { provide: 'close database', inject: [DataSource], useFactory: (source: DataSource) => new Closing(source) },
      ],
      exports: [Clock, Doors, Database, IdempotencyKeys, Config, PublicOrigin, Queues, Signals, Turns, DataSource],
    };
  }
}

/** Closes the pool when the application stops, after everything that uses it. */
class Closing {
  constructor(private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
