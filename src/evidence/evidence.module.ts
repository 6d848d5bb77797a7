import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CaptionsController } from './captions/captions.controller.js';
import { Captions } from './captions/captions.service.js';
import { MorePages } from './check/more-pages.service.js';
import { NotificationModule } from '../notification/notification.module.js';
import { Checking } from './check/checking.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceReactions } from './evidence.reactions.js';
import { EvidenceService } from './evidence.service.js';
import { Bytes } from './file/bytes.service.js';
import { DownloadController } from './file/download.controller.js';
import { Originals } from './file/originals.js';
import { EvidenceReading } from './file/reading.service.js';
import { LinkController } from './link/link.controller.js';
import { LinkedPages } from './link/link.service.js';
import { PreviewController } from './preview/preview.controller.js';
import { Previews } from './preview/preview.service.js';
import { UploadController } from './upload/upload.controller.js';
import { Uploads } from './upload/upload.service.js';
import { Tickets } from './preview/ticket.js';

@Module({
  imports: [AccountModule, NotificationModule],
  controllers: [
    EvidenceController,
    PreviewController,
    CaptionsController,
    LinkController,
    UploadController,
    DownloadController,
  ],
  providers: [
    EvidenceService,
    EvidenceReading,
    Originals,
    EvidenceReactions,
    Bytes,
    Checking,
    MorePages,
    Captions,
    Previews,
    Tickets,
    Uploads,
    LinkedPages,
  ],
  exports: [
    EvidenceService,
    EvidenceReading,
    Originals,
    EvidenceReactions,
    Bytes,
    Checking,
    Previews,
    Uploads,
    LinkedPages,
  ],
})
export class EvidenceModule {}
