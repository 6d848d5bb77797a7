import specs from '../../jest.config.js';

/** Journeys share one browser's worth of machine: one after the other, and patient. */
export default {
  ...specs,
  rootDir: '../..',
  roots: ['<rootDir>/test/journeys'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 180_000,
};
