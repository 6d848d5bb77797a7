import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Readable } from 'node:stream';
import type { Actor } from '../../kernel/actor.js';
import { NotThere } from '../../kernel/refusal.js';
import { NotThereYet, type UnfinishedFiles } from '../../platform/files/unfinished.js';
import type { Uploads } from './upload.service.js';

/** As the library says an error: the upload stays where it is, and goes on when there is room. */
const noRoom = { status_code: 507, body: 'There is no room for files left on the server. Tell your college.\n' };

/** What the tus protocol (1.0.0) asks of us, for one actor. Announcing and ending are the service's. */
export class TusStore extends DataStore {
  override extensions = ['creation', 'termination'];

  constructor(
    private readonly uploads: Uploads,
    private readonly unfinished: UnfinishedFiles,
    private readonly actor: Actor,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    return upload; // announced already, where it could still be refused
  }

  override async getUpload(id: string): Promise<Upload> {
    try {
      const { size, received } = await this.uploads.standing(id, this.actor);
      return new Upload({ id, size, offset: received });
    } catch (error) {
      throw error instanceof NotThere ? ERRORS.FILE_NOT_FOUND : error;
    }
  }

  override async write(piece: Readable, id: string, offset: number): Promise<number> {
    try {
      return await this.unfinished.append(id, piece, offset);
    } catch (error) {
      if (error instanceof NotThereYet) throw ERRORS.INVALID_OFFSET;
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'ENOSPC' || code === 'EDQUOT' ? noRoom : error;
    }
  }

  override remove(id: string): Promise<void> {
    return this.uploads.drop(id, this.actor);
  }
}
