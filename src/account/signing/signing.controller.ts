import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow } from '../../platform/http/allow.js';
import { SigningKeys } from './signing.service.js';

@Controller('institutions/:code/signing-key')
@Allow('anyone')
export class SigningController {
  constructor(private readonly keys: SigningKeys) {}

  /** The college's public key, as PEM: whoever has something that it signed can check it. */
  @Get()
  @Header('content-type', 'application/x-pem-file')
  @ApiProduces('application/x-pem-file')
  @ApiOkResponse({ schema: { type: 'string' } })
  get(@Param('code') code: string): Promise<string> {
    return this.keys.publicKey(code);
  }
}
