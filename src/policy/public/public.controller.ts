import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { Allow } from '../../platform/http/allow.js';
import { PublicPolicies, PublicPolicy } from './public.dto.js';
import { PublicPolicyService } from './public.service.js';

@Controller('institutions/:code')
export class PublicPolicyController {
  constructor(private readonly policies: PublicPolicyService) {}

  /** The rules in force, as values. */
  @Get('policy')
  @Allow('anyone')
  inForce(@Param('code') code: string): Promise<PublicPolicy> {
    return this.policies.read(code, null);
  }

  /** Every published version, newest first. */
  @Get('policies')
  @Allow('anyone')
  list(@Param('code') code: string): Promise<PublicPolicies> {
    return this.policies.list(code);
  }

  @Get('policies/:versionNo')
  @Allow('anyone')
  version(@Param('code') code: string, @Param('versionNo', ParseIntPipe) versionNo: number): Promise<PublicPolicy> {
    return this.policies.read(code, versionNo);
  }
}
