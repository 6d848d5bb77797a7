import { Module } from '@nestjs/common';
import { ResetController } from './reset/reset.controller.js';
import { ResetService } from './reset/reset.service.js';
import { WelcomeController } from './welcome/welcome.controller.js';
import { WelcomeService } from './welcome/welcome.service.js';

/** The first page, which knows the people of the demo college where there is one. */
@Module({ controllers: [WelcomeController, ResetController], providers: [WelcomeService, ResetService] })
export class DemoModule {}
