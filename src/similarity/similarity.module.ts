import { Module } from '@nestjs/common';
import { ClaimModule } from '../claim/claim.module.js';
import { Prints } from './prints.service.js';
import { SimilarityController } from './similarity.controller.js';
import { SimilarityReactions } from './similarity.reactions.js';
import { SimilarityService } from './similarity.service.js';

/** What two portfolios share. Stands to the right of all that routes, reads and decides: none of it can know. */
@Module({
  imports: [ClaimModule],
  controllers: [SimilarityController],
  providers: [SimilarityService, Prints, SimilarityReactions],
  exports: [SimilarityReactions, Prints],
})
export class SimilarityModule {}
