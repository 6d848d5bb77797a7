import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { ManifestService } from './manifest.service.js';

const Bytes = () => ApiOkResponse({ schema: { type: 'string', format: 'binary' } });

@Controller('claims/:id/submissions/:submissionId/manifest')
@Allow('learner', 'coordinator', 'approver', 'registrar', 'auditor')
export class ManifestController {
  constructor(private readonly manifests: ManifestService) {}

  /** The hashes of the files, for `sha256sum -c`. */
  @Get()
  @Discloses('submission', { of: 'claim', thing: 'submissionId' })
  @ApiProduces('text/plain')
  @Bytes()
  async manifest(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('submissionId', ParseUUIDPipe) submissionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { text, reference } = await this.manifests.of(id, submissionId, actor);
    const disposition = attachment(`${reference}.sha256`);
    return new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8', disposition });
  }

  /** The college's signature over those hashes: 64 bytes (Ed25519), by one of the keys at `institutions/:code/signing-keys`. */
  @Get('signature')
  @Discloses('submission', { of: 'claim', thing: 'submissionId' })
  @ApiProduces('application/octet-stream')
  @Bytes()
  async signature(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('submissionId', ParseUUIDPipe) submissionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const manifest = await this.manifests.of(id, submissionId, actor);
    const signature = await this.manifests.sign(manifest, actor);
    const disposition = attachment(`${manifest.reference}.sha256.sig`);
    return new StreamableFile(signature, { type: 'application/octet-stream', disposition });
  }
}
