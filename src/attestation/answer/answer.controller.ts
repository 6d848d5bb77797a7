import { Body, Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Once } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { networkOf } from '../../platform/limits/limits.rules.js';
import { AnswerView, AttestorDoor, AttestorForm, AttestorKey, CodeSent, GivenAnswer, TypedCode } from './answer.dto.js';
import { AnswerService } from './answer.service.js';

/** For supervisors, who have no account: only the mailed link, and the code that they type. */
@Controller('attestor')
@Allow('anyone')
export class AnswerController {
  constructor(private readonly answers: AnswerService) {}

  /** Which college asks, and whether the link still leads anywhere. Changes nothing, and says nothing about anybody. */
  @Post('door')
  @HttpCode(200)
  look(@Body() key: AttestorKey, @Req() request: FastifyRequest): Promise<AttestorDoor> {
    return this.answers.look(key, networkOf(request.ip));
  }

  /** Mails a code. Shows nothing and decides nothing, however often a mail scanner asks. */
  @Post('code')
  @HttpCode(200)
  sendCode(@Body() key: AttestorKey, @Req() request: FastifyRequest): Promise<CodeSent> {
    return this.answers.sendCode(key, networkOf(request.ip));
  }

  @Post('form')
  @HttpCode(200)
  open(@Body() typed: TypedCode, @Req() request: FastifyRequest): Promise<AttestorForm> {
    return this.answers.open(typed, networkOf(request.ip));
  }

  @Post('answer')
  answer(
    @Body() given: GivenAnswer,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<AnswerView> {
    return this.answers.answer(given, networkOf(request.ip), key === undefined ? undefined : once(key, given));
  }
}

/** The guard ties keys to people who are signed in; a supervisor's is tied here, and to the attestation by the service. */
function once(key: string, given: GivenAnswer): Once {
  return { key: key.slice(0, 200), requestHash: createHash('sha256').update(JSON.stringify(given)).digest('hex') };
}
