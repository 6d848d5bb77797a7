import { Controller, Get, Param } from '@nestjs/common';
import { Allow } from '../../platform/http/allow.js';
import { KeptPromise } from './promise.dto.js';
import { PromiseService } from './promise.service.js';

@Controller('institutions/:code/kept-promise')
@Allow('anyone')
export class PromiseController {
  constructor(private readonly promises: PromiseService) {}

  /** How long decisions took in the last twelve months, against what was promised. */
  @Get()
  kept(@Param('code') code: string): Promise<KeptPromise> {
    return this.promises.kept(code);
  }
}
