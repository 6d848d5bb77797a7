import type { ClaimContent } from './claim.js';
import { claimsOfDenise } from './denise.js';
import { claimsOfLuis } from './luis.js';
import { claimsOfNhung } from './nhung.js';
import { claimsOfRosa } from './rosa.js';
import { claimsOfTerrence } from './terrence.js';

export const claims: readonly ClaimContent[] = [
  ...claimsOfDenise,
  ...claimsOfLuis,
  ...claimsOfNhung,
  ...claimsOfRosa,
  ...claimsOfTerrence,
];
