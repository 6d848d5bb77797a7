import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { CredentialController } from './holding/credential.controller.js';
import { CredentialReactions } from './holding/credential.reactions.js';
import { CredentialService } from './holding/credential.service.js';
import { CredentialFiles } from './holding/files.service.js';
import { Issuing } from './holding/issuing.service.js';
import { Resigning } from './holding/resigning.service.js';
import { Revoking } from './holding/revoking.service.js';
import { IssuerController } from './key/issuer.controller.js';
import { Issuers } from './key/issuer.service.js';
import { Sharing } from './sharing/share.service.js';
import { CompletionService } from './stack/completion.service.js';
import { StackController } from './stack/stack.controller.js';
import { StackReactions } from './stack/stack.reactions.js';
import { StackService } from './stack/stack.service.js';
import { StatusLists } from './status/list.service.js';
import { Checks } from './verification/checks.service.js';
import { NamedKeys } from './verification/keys.service.js';
import { VerificationController } from './verification/verification.controller.js';
import { Verification } from './verification/verification.service.js';

/** What learners hold of their record, signed by their college, and what anybody can find out about it. */
@Module({
  imports: [AccountModule, NotificationModule],
  controllers: [CredentialController, StackController, IssuerController, VerificationController],
  providers: [
    Issuers,
    StatusLists,
    Issuing,
    CredentialService,
    StackService,
    CompletionService,
    StackReactions,
    Sharing,
    CredentialFiles,
    Revoking,
    Resigning,
    CredentialReactions,
    NamedKeys,
    Checks,
    Verification,
  ],
  exports: [CredentialReactions, CredentialService, StackReactions],
})
export class CredentialModule {}
