import {
  Global,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config } from '../../config.js';
import { FileStore } from './file.store.js';
import { Scratch } from './scratch.js';
import { Spool } from './spool.js';
import { openStores } from './stores.js';
import { UnfinishedFiles } from './unfinished.js';

/** The one file store of the process and the spool before it; every start clears what killed processes left behind. */
@Global()
@Module({
  providers: [
    { provide: Spool, inject: [Config], useFactory: (config: Config) => new Spool(config.uploadsDir) },
    { provide: FileStore, inject: [Config], useFactory: openStores },
    { provide: Scratch, useFactory: () => new Scratch() },
    { provide: UnfinishedFiles, inject: [Spool], useFactory: (spool: Spool) => new UnfinishedFiles(spool) },
  ],
  exports: [FileStore, Spool, Scratch, UnfinishedFiles],
})
export class FilesModule implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly spool: Spool,
    private readonly scratch: Scratch,
    private readonly files: FileStore,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** The body of an upload stays a stream: its route reads it, and no route gets it whole. */
  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    for (const type of ['multipart/form-data', 'application/offset+octet-stream']) {
      fastify.addContentTypeParser(type, (_request, _body, done) => done(null));
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.spool.sweep();
    await this.scratch.sweep();
  }

  onApplicationShutdown(): void {
    this.files.close();
  }
}
