import { Controller, Get, Header, Param, ParseUUIDPipe, applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '../../platform/http/allow.js';
import { StatusLists } from '../status/list.service.js';
import { Issuers } from './issuer.service.js';

/** What programs of other origins read to check a credential. */
const Open = () =>
  applyDecorators(
    Header('access-control-allow-origin', '*'),
    Header('cross-origin-resource-policy', 'cross-origin'),
    ApiOkResponse({ schema: { type: 'object' } }),
  );

/** What a college publishes so that anybody can check what it signed. */
@Controller('institutions/:code')
@Allow('anyone')
export class IssuerController {
  constructor(
    private readonly issuers: Issuers,
    private readonly lists: StatusLists,
  ) {}

  /** The college's DID document (did:web): the keys that it signs and signed with. */
  @Get('did.json')
  @Open()
  document(@Param('code') code: string): Promise<object> {
    return this.issuers.document(code);
  }

  /** One of its keys as a JSON Web Key, as the header of a JWT names it. */
  @Get('signing-keys/:keyId/jwk')
  @Open()
  jwk(@Param('code') code: string, @Param('keyId', ParseUUIDPipe) keyId: string): Promise<object> {
    return this.issuers.jwk(code, keyId);
  }

  /** Which of its credentials no longer hold: a signed Bitstring Status List. */
  @Get('status-lists/:number')
  @Open()
  @Header('content-type', 'application/vc+json')
  list(@Param('code') code: string, @Param('number') number: string): Promise<object> {
    return this.lists.read(code, number);
  }
}
