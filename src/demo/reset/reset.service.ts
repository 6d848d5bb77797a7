import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from '../../config.js';
import type { Actor } from '../../kernel/actor.js';
import { NotThere, refuseIf } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file.store.js';
import { Doors } from '../../platform/http/doors.js';
import { Queues } from '../../platform/queue/queues.js';
import { collegeId, play } from '../demo.js';
import { mayRemove, removeInstitution } from './removal.js';
import type { DemoReset } from './reset.dto.js';
import { refusalsToReset } from './reset.rules.js';

const settleMilliseconds = 20_000;

/*
 ** The demo college as on its first day.
 ** (1) The doors are closed meanwhile, because the product's clock is set to the past while the story is told.
 ** (2) The old college is removed in one transaction before the new one begins; broken off in between, the next start
 **     finds no college and tells the story anew.
 ** (3) Only in demo mode: there is nothing here that could remove a college of people.
 */
@Injectable()
export class ResetService {
  private readonly log = new Logger(ResetService.name);
  private step: string | null = null;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly source: DataSource,
    private readonly queues: Queues,
    private readonly files: FileStore,
    private readonly doors: Doors,
    private readonly modules: ModuleRef,
  ) {}

  /** Whether it can be done, and how far it is. */
  async view(): Promise<DemoReset> {
    const running = this.step !== null;
    const there = running || (await collegeId(this.modules)) !== null;
    const { demo, process } = this.config;
    const able = demo && !running ? await mayRemove(this.url) : true;
    const reset = refusalsToReset({ demo, alone: process === 'all', there, mayRemove: able, running });
    return { running, step: this.step, moves: { reset } };
  }

  /** Begins it; `view` tells how far it is. @throws NotThere for whoever is not of the demo college @throws Refused */
  async begin(actor: Actor): Promise<DemoReset> {
    refuseIf((await this.view()).moves.reset);
    const institutionId = await collegeId(this.modules);
    if (institutionId === null || institutionId !== actor.institutionId) throw new NotThere('demo college');
    this.step = 'Waiting for work to end';
    this.doors.close('The demo is being put back to its first day. Come again in a minute or two.');
    void this.putBack(institutionId);
    return this.view();
  }

  private async putBack(institutionId: string): Promise<void> {
    try {
      await this.settle(institutionId);
      this.step = 'Removing the old college';
      await removeInstitution(this.url, institutionId);
      await this.forget(institutionId);
      await play(this.modules, (progress) => {
        this.step = progress;
      });
    } catch (error) {
      this.log.error({ err: error }, 'The demo could not be put back');
    } finally {
      this.step = null;
      this.doors.open();
    }
  }

  /** Lets what follows from the last events happen, for a while. */
  private async settle(institutionId: string): Promise<void> {
    const until = Date.now() + settleMilliseconds;
    while (Date.now() < until) {
      const [open] = await this.database.inInstitution({ institutionId, personId: null }, (tx) =>
        tx.query<unknown[]>(`select from event where dispatched_at is null or pending <> '{}' limit 1`),
      );
      if (!open) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Jobs and files that nothing in the database speaks of any more. */
  private async forget(institutionId: string): Promise<void> {
    const jobs = await this.queues.queue('reactions').getJobs(['waiting', 'delayed', 'failed']);
    for (const job of jobs) if (job.data.institutionId === institutionId) await job.remove();
    for await (const sha256 of this.files.kept(institutionId)) await this.files.remove(institutionId, sha256);
  }

  /** The owner's address, which the product itself only uses as the role that owns nothing. */
  private get url(): string {
    const { options } = this.source;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('no PostgreSQL address');
    return options.url;
  }
}
