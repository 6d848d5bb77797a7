/**
 * Builds the product: compiles src to dist/src, then the web app (build-web.mjs). The server is compiled with the TypeScript API, because only there the Swagger plugin can read the types of the DTOs.
 * The stamp is written last and names every source with its time: an interrupted or outdated build is made again.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb, buildWebIfStale } from './build-web.mjs';
import { giveUp, install, root, step } from './install.mjs';

const dist = join(root, 'dist');
const out = join(dist, 'src');
const stamp = join(out, '.built');
/** What the compiler knows of the last build, so that it makes only what differs. */
const known = join(out, '.known');

const tools = ['tsconfig.json', 'package-lock.json', 'bin/build.mjs'];

/** Builds when any source differs from what was built last. */
async function buildIfStale() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint()) await build();
}

async function build() {
  const { default: ts } = await import('typescript');
  const { before } = await import('@nestjs/swagger/plugin');
  const made = fingerprint();
  step('Building', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(root, 'tsconfig.json'),
      { noEmitOnError: true },
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (problem) => report(ts, [problem]),
      },
    );
    const ours = config.fileNames.filter((name) => isProduct(relative(root, name)));
    if (!canGoOn()) rmSync(out, { recursive: true, force: true });
    const options = { ...config.options, incremental: true, tsBuildInfoFile: known };
    const builder = ts.createIncrementalProgram({ rootNames: ours, options });
    const problems = [
      ...builder.getConfigFileParsingDiagnostics(),
      ...builder.getOptionsDiagnostics(),
      ...builder.getGlobalDiagnostics(),
      ...builder.getSyntacticDiagnostics(),
      ...builder.getSemanticDiagnostics(),
    ];
    if (problems.length > 0) report(ts, problems);

    // From here on what lies there is half of the old and half of the new.
    rmSync(stamp, { force: true });
    removeOrphans();
    const swagger = before(
      {
        // Beside the DTOs, the queries that many of them extend, and the shapes of rules that views show as they are.
        dtoFileNameSuffix: [
          '.dto.ts',
          '/http/page.ts',
          '/table/import.ts',
          '/table/table.ts',
          '/catalog/codes.ts',
          '/kernel/refusal.ts',
          '/rubric/rubric.rules.ts',
          '/check/check.rules.ts',
          '/rubric/difference.rules.ts',
          '/profile/profile.rules.ts',
        ],
        controllerFileNameSuffix: ['.controller.ts'],
        introspectComments: true,
        classValidatorShim: true,
        esmCompatible: true,
      },
      builder.getProgram(),
    );
    const { diagnostics } = builder.emit(undefined, undefined, undefined, false, { before: [swagger] });
    if (diagnostics.length > 0) report(ts, diagnostics);
    copyTheRest();
    writeFileSync(stamp, made);
  });
}

/** Whether the last build was whole and made by the same tools: then what did not change is taken from it. */
function canGoOn() {
  if (!existsSync(stamp) || !existsSync(known)) return false;
  const before = new Set(readFileSync(stamp, 'utf8').split('\n'));
  return fingerprint()
    .split('\n')
    .filter((line) => tools.some((tool) => line.startsWith(`${tool} `)))
    .every((line) => before.has(line));
}

/** Takes away what was compiled from sources that are gone. */
function removeOrphans() {
  if (!existsSync(out)) return;
  for (const entry of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (entry.endsWith('.js') && !existsSync(join(root, 'src', entry.replace(/\.js$/, '.ts'))))
      rmSync(join(out, entry));
  }
}

function report(ts, problems) {
  const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  process.stderr.write(ts.formatDiagnosticsWithColorAndContext(problems, host));
  giveUp(`The sources do not compile (${problems.length} found): mend what is said above and start again.`);
}

/** Files that the program reads beside itself: word lists and the like. */
function copyTheRest() {
  for (const path of sources()) {
    if (!path.startsWith('src/') || extname(path) === '.ts') continue;
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    cpSync(join(root, path), join(dist, path));
  }
}

function isProduct(path) {
  return path.startsWith('src') && !path.endsWith('.spec.ts');
}

function sources() {
  const inSrc = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isProduct);
  return [...inSrc, ...tools].sort();
}

function fingerprint() {
  return sources()
    .map((path) => {
      const { mtimeMs, size } = statSync(join(root, path));
      return `${path} ${mtimeMs} ${size}\n`;
    })
    .join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  const ifStale = process.argv.includes('--if-stale');
  await (ifStale ? buildIfStale() : build());
  if (!process.argv.includes('--server')) await (ifStale ? buildWebIfStale() : buildWeb());
}
