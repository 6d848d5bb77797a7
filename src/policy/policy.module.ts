import { Module } from '@nestjs/common';
import { PolicyController, PublicPolicyController } from './policy.controller.js';
import { PolicyService } from './policy.service.js';
import { PublicPolicyService } from './public.service.js';

/** The rules of an institution. */
@Module({
  controllers: [PolicyController, PublicPolicyController],
  providers: [PolicyService, PublicPolicyService],
})
export class PolicyModule {}
