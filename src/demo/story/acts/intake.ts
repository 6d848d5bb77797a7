import { FeeService } from '../../../claim/fee/fee.service.js';
import type { FeeWaiver } from '../../../claim/fee/fee.dto.js';
import { IntakeService } from '../../../claim/intake/intake.service.js';
import { opens } from '../opening-records.js';
import type { Act } from '../tale.js';

/** The coordinator takes the claim in; the product then seats a reader. */
export const accepts: Act = async (stage, key) => {
  const id = stage.id(`claim:${key}`);
  await opens(stage, 'renee', 'coordinator', { record: 'claim', of: 'claim', id });
  await stage.get(IntakeService).accept(id, stage.as('renee'));
};

export function paid(reference: string): Act {
  return async (stage, key) => {
    await stage.get(FeeService).pay(stage.id(`claim:${key}`), { reference }, stage.as('renee'));
  };
}

export function waived(waiver: FeeWaiver): Act {
  return async (stage, key) => {
    await stage.get(FeeService).waive(stage.id(`claim:${key}`), waiver, stage.as('renee'));
  };
}

export function returned(reason: string): Act {
  return async (stage, key) => {
    await stage.get(IntakeService).return(stage.id(`claim:${key}`), reason, stage.as('renee'));
  };
}
