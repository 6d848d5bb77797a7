import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';

/** Becoming a learner without an invitation. */
@Module({ imports: [AccountModule], controllers: [RegistrationController], providers: [RegistrationService] })
export class RegistrationModule {}
