import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { SigningKeyView, SigningRotation } from './signing.dto.js';
import { SigningKeys } from './signing.service.js';

const pem = 'application/x-pem-file';
const Pem = () => ApiOkResponse({ schema: { type: 'string' } });

@Controller()
export class SigningController {
  constructor(private readonly keys: SigningKeys) {}

  /** The public half of the key in use, as PEM: whoever has something that the college signed can check it. */
  @Get('institutions/:code/signing-key')
  @Allow('anyone')
  @Header('content-type', pem)
  @ApiProduces(pem)
  @Pem()
  async inUse(@Param('code') code: string): Promise<string> {
    return (await this.keys.publishedInUse(code)).publicKey;
  }

  /** Every key that the college ever signed with, the one in use first. None is ever taken away. */
  @Get('institutions/:code/signing-keys')
  @Allow('anyone')
  published(@Param('code') code: string): Promise<SigningKeyView[]> {
    return this.keys.published(code);
  }

  /** One of them, as PEM. */
  @Get('institutions/:code/signing-keys/:keyId')
  @Allow('anyone')
  @Header('content-type', pem)
  @ApiProduces(pem)
  @Pem()
  async one(@Param('code') code: string, @Param('keyId', ParseUUIDPipe) keyId: string): Promise<string> {
    return (await this.keys.publishedOne(code, keyId)).publicKey;
  }

  /** A new key in place of the one in use. What was signed before is still checked by the former one. */
  @Post('institution/signing-keys')
  @Allow('admin')
  rotate(@Body() rotation: SigningRotation, @CurrentActor() actor: Actor): Promise<SigningKeyView[]> {
    return this.keys.rotate(rotation, actor);
  }

  /** That somebody else may have had a former key, found out later. What it signed is believed no more, and credentials are signed again. */
  @Post('institution/signing-keys/:keyId/exposure')
  @Allow('admin')
  expose(@Param('keyId', ParseUUIDPipe) keyId: string, @CurrentActor() actor: Actor): Promise<SigningKeyView[]> {
    return this.keys.expose(keyId, actor);
  }
}
