import { ModulesContainer, Reflector } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { INestApplication } from '@nestjs/common';
import { allowedKey, type Allowed } from '../src/platform/http/allow.js';
import { disclosingKey } from '../src/platform/http/discloses.js';

export interface Route {
  method: string;
  /** As declared, without the prefix: `claims/:id/submission`. */
  path: string;
  allowed: readonly Allowed[];
  /** Whether the disclosure log gets a row when it answers. */
  discloses: boolean;
  /** `ClaimController.submit`, for messages. */
  name: string;
}

/** Every route of the running product, read from its controllers. */
export function routesOf(app: INestApplication): Route[] {
  const reflector = new Reflector();
  return [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as object;
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      return Object.getOwnPropertyNames(prototype).flatMap((key): Route[] => {
        const handler = (prototype as Record<string, unknown>)[key];
        if (key === 'constructor' || typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler))
          return [];
        const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
        return paths.map((path) => ({
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!,
          path: [base, path]
            .map((part) => part.replace(/^\/+|\/+$/g, ''))
            .filter(Boolean)
            .join('/'),
          allowed:
            reflector.getAllAndOverride<Allowed[] | undefined>(allowedKey, [
              handler as () => void,
              metatype as () => void,
            ]) ?? [],
          discloses: Reflect.hasMetadata(disclosingKey, handler),
          name: `${metatype.name}.${key}`,
        }));
      });
    });
}
