import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { holdsLinkToken, linkToken } from '../../platform/links.js';

const halfHour = 30 * 60_000;

/*
 ** A ticket says that this person may see this content for a while: whoever hands it out has asked and put it on record,
 ** so that the many requests for pages need not. It is good for half an hour to an hour, for nobody else, and stored nowhere.
 */
@Injectable()
export class Tickets {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The same for half an hour, so that a picture keeps its address. */
  for(actor: Actor, sha256: string): string {
    const until = (Math.floor(this.clock.now().getTime() / halfHour) + 2).toString(36);
    return [sha256, until, linkToken(this.config.sessionSecret, 'preview', meant(actor, sha256, until))].join('.');
  }

  /** The content that the actor may see by this ticket; null when it is over, forged or somebody else's. */
  contentOf(ticket: string, actor: Actor): string | null {
    const [sha256 = '', until = '', token = ''] = ticket.split('.');
    const over = parseInt(until, 36) * halfHour <= this.clock.now().getTime();
    const holds = holdsLinkToken(this.config.sessionSecret, 'preview', meant(actor, sha256, until), token);
    return holds && !over ? sha256 : null;
  }
}

function meant({ institutionId, personId }: Actor, sha256: string, until: string): string {
  return [institutionId, personId, sha256, until].join('.');
}
