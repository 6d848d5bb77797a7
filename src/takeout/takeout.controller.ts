import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../kernel/actor.js';
import { attachment } from '../platform/files/download.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { TakeoutView } from './takeout.dto.js';
import { TakeoutService } from './takeout.service.js';

@Controller('record/takeout')
@Allow('learner')
export class TakeoutController {
  constructor(private readonly takeouts: TakeoutService) {}

  /** How much an archive of one's own record would be. */
  @Get()
  view(@CurrentActor() actor: Actor): Promise<TakeoutView> {
    return this.takeouts.view(actor);
  }

  /** One's own record with every file, as a ZIP: `docs/formats/takeout.md` says what is in it. */
  @Get('file')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { stream, size } = await this.takeouts.open(actor);
    return new StreamableFile(stream, {
      type: 'application/zip',
      disposition: attachment('credence-record.zip'),
      length: size,
    });
  }
}
