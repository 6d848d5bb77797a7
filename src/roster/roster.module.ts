import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { RosterController } from './roster.controller.js';
import { RosterService } from './roster.service.js';

/** People and courses as the student information system hands them over. */
@Module({ imports: [AccountModule], controllers: [RosterController], providers: [RosterService] })
export class RosterModule {}
