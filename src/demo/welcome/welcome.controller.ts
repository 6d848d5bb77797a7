import { Controller, Get } from '@nestjs/common';
import { Allow } from '../../platform/http/allow.js';
import { WelcomeView } from './welcome.dto.js';
import { WelcomeService } from './welcome.service.js';

@Controller('welcome')
export class WelcomeController {
  constructor(private readonly welcome: WelcomeService) {}

  /** What the page of sign-in needs to know before anybody has signed in. */
  @Get()
  @Allow('anyone')
  view(): Promise<WelcomeView> {
    return this.welcome.view();
  }
}
