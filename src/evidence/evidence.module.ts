import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceReactions } from './evidence.reactions.js';
import { EvidenceService } from './evidence.service.js';
import { Bytes } from './file/bytes.service.js';
import { EvidenceReading } from './file/reading.service.js';

@Module({
  imports: [AccountModule],
  controllers: [EvidenceController],
  providers: [EvidenceService, EvidenceReading, EvidenceReactions, Bytes],
  exports: [EvidenceReading, EvidenceReactions, Bytes],
})
export class EvidenceModule {}
