import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { CodesEdit, HolidayList, InstitutionEdit, InstitutionView } from './institution.dto.js';
import { InstitutionService } from './institution.service.js';

/** The institution of the session. */
@Controller('institution')
export class InstitutionController {
  constructor(private readonly institutions: InstitutionService) {}

  @Get()
  @Allow('member')
  view(@CurrentActor() actor: Actor): Promise<InstitutionView> {
    return this.institutions.view(actor);
  }

  @Patch()
  @Allow('admin')
  edit(@Body() edit: InstitutionEdit, @CurrentActor() actor: Actor): Promise<InstitutionView> {
    return this.institutions.edit(edit, actor);
  }

  /** The college's official codes: the batches prepared from now on name it by them. */
  @Put('codes')
  @Allow('admin')
  setCodes(@Body() edit: CodesEdit, @CurrentActor() actor: Actor): Promise<InstitutionView> {
    return this.institutions.setCodes(edit, actor);
  }

  @Put('holidays')
  @Allow('admin')
  setHolidays(@Body() list: HolidayList, @CurrentActor() actor: Actor): Promise<InstitutionView> {
    return this.institutions.setHolidays(list, actor);
  }
}
