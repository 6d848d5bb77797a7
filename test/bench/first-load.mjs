/**
 * The first load on a slow phone, against a bare React page that is built in the same run: kB of gzip and LCP, interleaved, the
 * median of several. Goals: at most 2.2 × the script, at most 1.0 × the LCP. Prints the figures; judges nothing.
 *   node test/bench/first-load.mjs [runs=7]
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../bin/install.mjs';

const runs = Number(process.argv[2] ?? 7);
/** A slow phone on a slow network: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const cpuRate = 4;

const place = mkdtempSync(join(root, 'node_modules', '.cache-bench-'));
const port = 3900 + Math.floor(Math.random() * 90);
const stops = [() => rmSync(place, { recursive: true, force: true })];
try {
  const bare = await serveBare();
  const ours = await serveOurs();
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  stops.push(() => browser.close());
  const seen = { bare: [], ours: [] };
  for (let run = 0; run < runs; run += 1) {
    seen.bare.push(await load(browser, bare));
    seen.ours.push(await load(browser, ours));
  }
  report('script, kB of gzip', median(seen.ours, 'script') / 1000, median(seen.bare, 'script') / 1000);
  report('LCP, ms', median(seen.ours, 'lcp'), median(seen.bare, 'lcp'));
} finally {
  for (const stop of stops.reverse()) await stop();
}

function report(what, ours, bare) {
  const ratio = (ours / bare).toFixed(2);
  process.stdout.write(`${what.padEnd(20)} ours ${ours.toFixed(1)}, bare React ${bare.toFixed(1)}: ${ratio} ×\n`);
}

function median(loads, figure) {
  return loads.map((one) => one[figure]).sort((a, b) => a - b)[Math.floor(loads.length / 2)];
}

/** One load with an empty cache. The script's weight is told as gzip, whatever the server sent. */
async function load(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', slow);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  const scripts = [];
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const lcp = await page.evaluate(
    () =>
      new Promise((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { lcp, script };
}

/** What the least React page costs: one heading and one paragraph. */
async function serveBare() {
  const source = join(place, 'bare');
  const out = join(place, 'out');
  mkdirSync(source);
  writeFileSync(
    join(source, 'index.html'),
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Bare</title><div id="app"></div><script type="module" src="/main.jsx"></script></html>',
  );
  writeFileSync(
    join(source, 'main.jsx'),
    `import { createRoot } from 'react-dom/client';
     createRoot(document.getElementById('app')).render(<main><h1>College credit for what you already know</h1><p>A bare page.</p></main>);`,
  );
  await build({ root: source, configFile: false, logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
  const types = { '.html': 'text/html', '.js': 'text/javascript' };
  const files = new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(out.length).replace('/index.html', '/'), gzipSync(readFileSync(path))]),
  );
  const server = createServer(({ url }, answer) => {
    const body = files.get(url);
    if (!body) return answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': types[extname(url) || '.html'], 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

async function serveOurs() {
  const own = mkdtempSync(join(tmpdir(), 'credence-bench-'));
  chmodSync(own, 0o755); // PostgreSQL runs as another user when we are root
  const product = spawn(process.execPath, [join(root, 'bin', 'start.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: join(own, '.data'),
      UPLOADS_DIR: join(own, 'uploads'),
      DEMO: 'false',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'development', // Vite has said production meanwhile
    },
  });
  stops.push(async () => {
    product.kill('SIGTERM');
    if (product.exitCode === null) await new Promise((done) => product.on('exit', done));
    rmSync(own, { recursive: true, force: true });
  });
  const url = `http://localhost:${port}`;
  for (let waited = 0; (await fetch(`${url}/health/ready`).catch(() => null))?.status !== 200; waited += 200) {
    if (product.exitCode !== null || waited > 120_000) throw new Error('The product did not start.');
    await sleep(200);
  }
  return `${url}/sign-in`;
}
