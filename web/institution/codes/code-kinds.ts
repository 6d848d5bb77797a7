import type { Api } from '../../api/client.js';

export type CodeKind = keyof Api['OfficialCodes'];

/** The official codes of a college, in the order in which they are asked for and told. */
export const codeKinds = ['opeid', 'fice', 'ipeds', 'atp', 'act'] as const satisfies readonly CodeKind[];
