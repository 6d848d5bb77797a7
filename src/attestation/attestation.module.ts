import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { AnswerController } from './answer/answer.controller.js';
import { AnswerService } from './answer/answer.service.js';
import { AttestationReactions } from './attestation.reactions.js';
import { ExpiryService } from './expiry.service.js';
import { RequestController } from './request/request.controller.js';
import { RequestService } from './request/request.service.js';

@Module({
  imports: [AccountModule, NotificationModule],
  controllers: [RequestController, AnswerController],
  providers: [RequestService, AnswerService, AttestationReactions, ExpiryService],
  exports: [RequestService, AttestationReactions, ExpiryService],
})
export class AttestationModule {}
