import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findRuntime, makeOwnFolder } from '../../src/platform/embedded/runtime.js';
import { PostgresServer, freePort } from '../../src/platform/embedded/server.js';

/** A durable PostgreSQL of the test's own, that can be killed and comes back at the same address. */
export class Cluster {
  private constructor(
    private readonly place: string,
    private readonly server: PostgresServer,
    private readonly port: number,
  ) {}

  static async start(): Promise<Cluster> {
    const place = await mkdtemp(join(tmpdir(), 'credence-kill-pg-'));
    const runtime = findRuntime(join(place, 'pg'));
    makeOwnFolder(place, runtime.runAs);
    const server = new PostgresServer(join(place, 'pg'), runtime);
    await server.initialise('only for this test');
    const cluster = new Cluster(place, server, await freePort());
    await cluster.up();
    return cluster;
  }

  get url(): string {
    return `postgres://postgres:only%20for%20this%20test@127.0.0.1:${this.port}/postgres`;
  }

  /** Kill -9, then recovery from the write-ahead log. */
  async crash(): Promise<void> {
    const postmaster = this.server.running();
    if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
    while (this.server.running()) await sleep(20);
    await this.up();
  }

  async remove(): Promise<void> {
    await this.server.stop();
    await rm(this.place, { recursive: true, force: true });
  }

  private async up(): Promise<void> {
    await this.server.start({ port: this.port, max_connections: 150 });
  }
}
