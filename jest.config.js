import { availableParallelism } from 'node:os';

/** Tests run as the product does: as ECMAScript modules, on Node, without a type check (npm run types does that). */
const compile = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, ...syntax },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];

export default {
  testEnvironment: 'node',
  // Generous, so that a busy machine does not fail what is right; nothing is timed here.
  testTimeout: 180_000,
  // Specs wait for their servers for a third of the time: half as many more than there are processors.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // What a spec has loaded stays with its process: one that holds so much begins anew.
  workerIdleMemoryLimit: '2GB',
  testSequencer: '<rootDir>/test/slow-first.js',
  setupFiles: ['reflect-metadata'],
  roots: ['<rootDir>/src', '<rootDir>/web', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/journeys/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '\\.module\\.css$': '<rootDir>/test/journeys/no-styles.ts' },
  transform: { '^.+\\.ts$': compile({}), '^.+\\.tsx$': compile({ tsx: true }) },
};
