import { Module } from '@nestjs/common';
import { WelcomeController } from './welcome/welcome.controller.js';
import { WelcomeService } from './welcome/welcome.service.js';

/** The first page, which knows the people of the demo college where there is one. */
@Module({ controllers: [WelcomeController], providers: [WelcomeService] })
export class DemoModule {}
