import { Body, Controller, Get, Patch } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { PersonEdit, PersonView } from './person.dto.js';
import { PersonService } from './person.service.js';

@Controller('person')
export class PersonController {
  constructor(private readonly people: PersonService) {}

  @Get()
  @Allow('person')
  me(@CurrentActor() actor: Actor): Promise<PersonView> {
    return this.people.view(actor.personId!);
  }

  @Patch()
  @Allow('person')
  edit(@Body() edit: PersonEdit, @CurrentActor() actor: Actor): Promise<PersonView> {
    return this.people.edit(actor.personId!, edit);
  }
}
