import { Global, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config } from '../../config.js';
import { DiskStore } from './disk.store.js';
import { FileStore } from './file.store.js';

/** The one file store of the process; every start clears what uploads of killed processes left behind. */
@Global()
@Module({
  providers: [
    { provide: FileStore, inject: [Config], useFactory: (config: Config) => new DiskStore(config.uploadsDir) },
  ],
  exports: [FileStore],
})
export class FilesModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly files: FileStore,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** A multipart body stays a stream: the upload interceptor of a route reads it, and no route gets it whole. */
  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser('multipart/form-data', (_request, _body, done) => done(null));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.files.sweep();
  }
}
