import { isAtHome } from './files-host.rules.js';

const files = 'https://files.college.example';

test.each([
  ['a download on the files’ host', 'files.college.example', '/api/downloads?ticket=x', files, true],
  ['a page on the files’ host', 'files.college.example', '/', files, false],
  ['the API on the files’ host', 'files.college.example', '/api/session', files, false],
  ['what only begins like a download', 'files.college.example', '/api/downloads/x', files, false],
  ['the health on the files’ host', 'files.college.example', '/health/live', files, true],
  ['a download on the product’s host', 'credit.college.example', '/api/downloads?ticket=x', files, false],
  ['a page on the product’s host', 'credit.college.example', '/', files, true],
  ['a page where there is no such host', 'credit.college.example', '/', null, true],
  ['a download where there is no such host', 'credit.college.example', '/api/downloads', null, false],
])('%s', (_, host, url, filesUrl, home) => expect(isAtHome(host, url, filesUrl)).toBe(home));
