import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountModule } from '../account/account.module.js';
import { DisclosureLog } from '../kernel/disclosure.js';
import { DisclosureController } from './disclosure.controller.js';
import { DisclosureInterceptor } from './disclosure.interceptor.js';
import { DisclosureReactions } from './disclosure.reactions.js';
import { DisclosureService } from './disclosure.service.js';

/** Who was given which learner's record. Stands after everything that has records, and reads where they are in SQL. */
@Global()
@Module({
  imports: [AccountModule],
  controllers: [DisclosureController],
  providers: [
    DisclosureService,
    DisclosureReactions,
    { provide: DisclosureLog, useExisting: DisclosureService },
    { provide: APP_INTERCEPTOR, useClass: DisclosureInterceptor },
  ],
  exports: [DisclosureReactions, DisclosureService, DisclosureLog],
})
export class DisclosureModule {}
