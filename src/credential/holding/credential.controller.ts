import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { CredentialList, CredentialView, CredentialWish } from './credential.dto.js';
import { CredentialFiles } from './files.service.js';
import { CredentialService } from './credential.service.js';

@Controller('credentials')
@Allow('learner')
export class CredentialController {
  constructor(
    private readonly credentials: CredentialService,
    private readonly files: CredentialFiles,
  ) {}

  /** One's own credentials. */
  @Get()
  async list(@CurrentActor() actor: Actor): Promise<CredentialList> {
    return { rows: await this.credentials.list(actor) };
  }

  /** Makes a credential of one's record. Asked again, it is the same one. */
  @Post()
  @HttpCode(200)
  make(@Body() wish: CredentialWish, @CurrentActor() actor: Actor): Promise<CredentialView> {
    return this.credentials.make(wish, actor);
  }

  /** To keep, and to give away: `json` with its proof, `jwt`, or baked into a picture. */
  @Get(':id/files/:form')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('form') form: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { type, name, bytes } = await this.files.of(await this.credentials.signed(id, actor), form);
    return new StreamableFile(bytes, { type, disposition: attachment(name) });
  }
}
