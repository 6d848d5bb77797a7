import { Controller, Get, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { pdf } from '../pdf.answer.js';
import { LetterArchive } from './archive.service.js';
import { LetterList, TermLetterPage, TermLettersQuery } from './letter.dto.js';
import { Letters } from './letter.service.js';

@Controller()
export class LetterController {
  constructor(
    private readonly letters: Letters,
    private readonly archive: LetterArchive,
  ) {}

  /** The letters about the decisions on a claim, the newest first. */
  @Get('claims/:id/letters')
  @Discloses('letter', { of: 'claim' })
  @Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor')
  ofClaim(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<LetterList> {
    return this.letters.ofClaim(id, actor);
  }

  /** A letter as PDF, the same bytes each time; its SHA-256 stands in `Repr-Digest`. */
  @Get('letters/:id/file')
  @Discloses('letter')
  @Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return pdf(await this.letters.open(id, actor), reply);
  }

  /** The letters of a term: of the credit given in it, and of the denials decided in it. */
  @Get('letters')
  @Allow('coordinator', 'registrar', 'auditor')
  ofTerm(@Query() query: TermLettersQuery, @CurrentActor() actor: Actor): Promise<TermLetterPage> {
    return this.letters.ofTerm(query, actor);
  }

  /** All letters of a term as one ZIP file, with a list of them. */
  @Get('terms/:id/letters')
  @Discloses('letter', { of: 'term' })
  @Allow('coordinator', 'registrar')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async archived(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { name, content } = await this.archive.ofTerm(id, actor);
    return new StreamableFile(content, { type: 'application/zip', disposition: attachment(name) });
  }
}
