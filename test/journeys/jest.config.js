import specs from '../../jest.config.js';

/** Journeys share a small machine with a browser each: two at a time, and patient. */
export default {
  ...specs,
  rootDir: '../..',
  roots: ['<rootDir>/test/journeys'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 2,
  testTimeout: 400_000,
};
