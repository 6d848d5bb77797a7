import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { Checking } from './check/checking.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceReactions } from './evidence.reactions.js';
import { EvidenceService } from './evidence.service.js';
import { Bytes } from './file/bytes.service.js';
import { EvidenceReading } from './file/reading.service.js';
import { PreviewController } from './preview/preview.controller.js';
import { Previews } from './preview/preview.service.js';
import { Tickets } from './preview/ticket.js';

@Module({
  imports: [AccountModule],
  controllers: [EvidenceController, PreviewController],
  providers: [EvidenceService, EvidenceReading, EvidenceReactions, Bytes, Checking, Previews, Tickets],
  exports: [EvidenceReading, EvidenceReactions, Bytes, Checking, Previews],
})
export class EvidenceModule {}
