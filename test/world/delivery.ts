import { Schedule } from '../../src/history/schedule.js';
import type { TestApp } from '../app.js';
import type { Json, World } from '../world.js';
import { credited, released, type Registry } from './award.js';
import { ok } from './college.js';

/** Where an administrator says where batches go. */
export const place = '/institution/delivery-target';

/** What specs of deliveries ask of the registry that they are at. */
export function deliveries(app: TestApp, world: World, at: Registry) {
  return {
    /** How far a batch came. */
    of: async (batchId: string): Promise<Json> => ok(await at.registrar.get(`/batches/${batchId}/delivery`)),
    /** One released batch of one line, and everything that follows from it done. */
    batchOut: async (): Promise<{ id: string; number: number; line: Json }> => {
      const { line } = await credited(world, at);
      const batch = await released(at);
      await app.settle();
      return { ...batch, line };
    },
    /** As the clock would, after so many minutes. */
    later: async (minutes: number): Promise<void> => {
      app.clock.advance(minutes * 60_000);
      await app.app.get(Schedule).run('deliverBatches');
      await app.settle();
    },
  };
}
