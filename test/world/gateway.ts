import type { Answer, Json, World } from '../world.js';
import type { Registry } from './award.js';
import { ok } from './college.js';

/** A program with a token of the college. */
export interface Gateway {
  id: string;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body?: unknown, headers?: Json) => Promise<Answer>;
}

export async function gateway(world: World, { institution }: Registry, ...scopes: string[]): Promise<Gateway> {
  const { id, secret } = ok(await institution.admin.post('/api-tokens', { name: 'Banner gateway', scopes }));
  const authorization = `Bearer ${secret}`;
  const program = world.stranger();
  return {
    id,
    get: (path) => program.get(path, { authorization }),
    post: (path, body, headers = {}) => program.post(path, body, { authorization, ...headers }),
  };
}
