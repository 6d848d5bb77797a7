import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { ShareView } from '../sharing/share.dto.js';
import { Sharing } from '../sharing/share.service.js';
import { CredentialList, CredentialView, CredentialWish } from './credential.dto.js';
import { CredentialFiles } from './files.service.js';
import { CredentialService } from './credential.service.js';

@Controller('credentials')
@Allow('learner')
export class CredentialController {
  constructor(
    private readonly credentials: CredentialService,
    private readonly files: CredentialFiles,
    private readonly sharing: Sharing,
  ) {}

  /** One's own credentials. */
  @Get()
  async list(@CurrentActor() actor: Actor): Promise<CredentialList> {
    const shares = await this.sharing.ofLearner(actor);
    const rows = await this.credentials.list(actor);
    return { rows: rows.map((row) => ({ ...row, shares: shares.get(row.id) ?? [] })) };
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

  /** A link by which anybody sees this, and that it holds, until it is ended. */
  @Post(':id/shares')
  share(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ShareView> {
    return this.sharing.share(id, actor);
  }

  /** Ends a link, at once and for everybody. */
  @Delete(':id/shares/:shareId')
  @HttpCode(204)
  end(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('shareId', ParseUUIDPipe) shareId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.sharing.end(id, shareId, actor);
  }
}
