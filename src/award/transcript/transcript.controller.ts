import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { TranscriptCheck } from './check.service.js';
import { TranscriptCheckView } from './transcript.dto.js';
import { TranscriptService, type TranscriptFile } from './transcript.service.js';

@Controller('batches/:id')
export class TranscriptController {
  constructor(
    private readonly files: TranscriptService,
    private readonly check: TranscriptCheck,
  ) {}

  /** Whether the lines of a batch can leave as PESC transcripts: what is asked before its release, and looked at again when they are fetched. */
  @Get('transcripts-check')
  @Allow('registrar', 'coordinator', 'admin', 'auditor', 'awards:read')
  checked(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<TranscriptCheckView> {
    return this.check.view(id, actor);
  }

  /** PESC College Transcript 1.6 for each learner of a released batch, in one AcademicRecordBatch. */
  @Get('transcripts')
  @Discloses('batch_file', { of: 'batch' })
  @Allow('registrar', 'awards:read')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async transcripts(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.files.transcripts(id, actor), 'application/xml');
  }

  /** The PESC College Transcript of one learner of a released batch. */
  @Get('transcripts/:learnerId')
  @Discloses('batch_file', { of: 'learner', param: 'learnerId', thing: 'id' })
  @Allow('registrar', 'awards:read')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async transcript(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('learnerId', ParseUUIDPipe) learnerId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return sent(await this.files.transcript(id, learnerId, actor), 'application/xml');
  }

  /** EDI 130 for each learner of a released batch. Experimental: the standard's guide is not public. */
  @Get('edi130')
  @Discloses('batch_file', { of: 'batch' })
  @Allow('registrar', 'awards:read')
  @ApiProduces('application/edi-x12')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async edi(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.files.edi(id, actor), 'application/edi-x12');
  }
}

function sent({ name, content }: TranscriptFile, type: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: attachment(name) });
}
