import { chromium } from 'playwright-core';
import { execSync } from 'node:child_process';
const url = 'http://localhost:3105';
const b = await chromium.launch({ executablePath: execSync('which chromium').toString().trim(), args: ['--no-sandbox'] });
const c = await b.newContext({ viewport: { width: 320, height: 640 }, baseURL: url });
const p = await c.newPage();
await p.request.post('/api/session', { headers: { origin: url }, data: { email: 'renee@quabbinvalley.example', password: 'maple harbor lantern 1636' } });
for (const path of ['/templates', '/insights']) {
  await p.goto(path); await p.waitForLoadState('networkidle');
  console.log(path, await p.evaluate(() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')].filter((e) => { const r = e.getBoundingClientRect(); return r.right > innerWidth + 1 && r.width > 1; }).slice(0, 12).map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} ${e.textContent.slice(0, 30)}`)]));
}
await b.close();
