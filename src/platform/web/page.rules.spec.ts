import { isPagePath, noncePlace, pagePolicy } from './page.rules.js';

test('scripts run only with the nonce, and no string becomes one', () => {
  const policy = pagePolicy('abc');
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toMatch(/https?:/);
  expect(policy).not.toContain(noncePlace);
});

test.each(['/', '/claims', '/claims/1', '/apis', '/development'])('%s is a page', (path) => {
  expect(isPagePath(path)).toBe(true);
});

test.each(['/api', '/api/claims', '/health/ready', '/metrics', '/dev/mailbox', '/assets/a.js'])(
  '%s is no page',
  (path) => {
    expect(isPagePath(path)).toBe(false);
  },
);
