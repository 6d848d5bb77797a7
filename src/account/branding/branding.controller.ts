import { Controller, Delete, Get, HttpCode, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { inertHeaders } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Streamed } from '../../platform/http/streamed.js';
import { AccentCheck, AccentQuery, BrandingView, PublicInstitution } from './branding.dto.js';
import { BrandingService } from './branding.service.js';
import { logoTypes } from './logo.rules.js';

const picture = { type: 'string', format: 'binary' } as const;

@Controller()
export class BrandingController {
  constructor(private readonly branding: BrandingService) {}

  /** What a colour would come to as the institution's own, before it is chosen. */
  @Get('institution/accent')
  @Allow('admin')
  check(@Query() { colour }: AccentQuery): AccentCheck {
    return this.branding.check(colour);
  }

  /** A PNG, JPEG or WebP picture of at most 200 kB, as the body. */
  @Put('institution/logo')
  @Allow('admin')
  @Streamed()
  @ApiConsumes(...logoTypes)
  @ApiBody({ schema: picture })
  setLogo(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<BrandingView> {
    return this.branding.setLogo(request.raw, actor);
  }

  @Delete('institution/logo')
  @HttpCode(204)
  @Allow('admin')
  removeLogo(@CurrentActor() actor: Actor): Promise<void> {
    return this.branding.removeLogo(actor);
  }

  /** The institution of this code, as anybody may see it. */
  @Get('institutions/:code')
  @Allow('anyone')
  view(@Param('code') code: string): Promise<PublicInstitution> {
    return this.branding.publicView(code);
  }

  /** The logo. Under an address with `v` it never changes. */
  @Get('institutions/:code/logo')
  @Allow('anyone')
  @ApiProduces(...logoTypes)
  @ApiOkResponse({ schema: picture })
  async logo(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { type, bytes, sha256 } = await this.branding.logo(code);
    void reply.headers({
      ...inertHeaders,
      'accept-ranges': 'none',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${sha256}"`,
    });
    return new StreamableFile(bytes, { type, length: bytes.length });
  }
}
