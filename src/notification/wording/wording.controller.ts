import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { InLanguage, MailTemplateView, NewWording, WordingEdit, WordingPreview } from './wording.dto.js';
import { WordingService } from './wording.service.js';

@Controller('mail-templates')
@Allow('coordinator', 'admin')
export class WordingController {
  constructor(private readonly wordings: WordingService) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<MailTemplateView[]> {
    return this.wordings.list(actor);
  }

  @Get(':name')
  view(@Param('name') name: string, @CurrentActor() actor: Actor): Promise<MailTemplateView> {
    return this.wordings.view(name, actor);
  }

  /** The mail as it would read, and what is wrong with it. Keeps nothing. */
  @Post(':name/preview')
  @HttpCode(200)
  preview(
    @Param('name') name: string,
    @Body() wording: NewWording,
    @CurrentActor() actor: Actor,
  ): Promise<WordingPreview> {
    return this.wordings.preview(name, wording, actor);
  }

  @Put(':name/:language')
  change(
    @Param() { name, language }: InLanguage,
    @Body() edit: WordingEdit,
    @CurrentActor() actor: Actor,
  ): Promise<MailTemplateView> {
    return this.wordings.change(name, language, edit, actor);
  }

  /** Goes back to the product's own words. */
  @Delete(':name/:language')
  reset(@Param() { name, language }: InLanguage, @CurrentActor() actor: Actor): Promise<MailTemplateView> {
    return this.wordings.reset(name, language, actor);
  }
}
