import { Module } from '@nestjs/common';
import { PolicyController } from './policy.controller.js';
import { PolicyService } from './policy.service.js';
import { PublicPolicyController } from './public/public.controller.js';
import { PublicPolicyService } from './public/public.service.js';

/** The rules of an institution. */
@Module({
  controllers: [PolicyController, PublicPolicyController],
  providers: [PolicyService, PublicPolicyService],
})
export class PolicyModule {}
