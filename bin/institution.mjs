/**
 * Opens an institution and prints the page on which its first admin chooses a password:
 *   npm run institution:open -- --code riverside --name "Riverside Community College" --time-zone America/New_York \
 *     --admin-email ada@riverside.edu --admin-name "Ada Admin" [--claim-label petition]
 * Works on DATABASE_URL or on the embedded database, whether the product runs or not.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const wanted = ['code', 'name', 'time-zone', 'admin-email', 'admin-name'];
const options = Object.fromEntries([...wanted, 'claim-label'].map((name) => [name, { type: 'string' }]));

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = (file) => import(pathToFileURL(join(root, 'dist', 'src', file)).href);

try {
  const { values } = parseArgs({ options });
  const missing = wanted.filter((name) => !values[name]?.trim());
  if (missing.length > 0) throw new Error(`Say also: ${missing.map((name) => `--${name}`).join(', ')}.`);
  await open(values);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();

async function open(values) {
  const { parseConfig } = await built('config.js');
  const { keptSecret } = await built('platform/boot/secret.js');
  const { runningEmbedded, startEmbedded } = await built('platform/embedded/embedded.js');
  const { migrate } = await built('platform/database/migrate.js');
  const { ownerConnection } = await built('database.js');
  const { createApp } = await built('app.js');
  const { InstitutionService } = await built('account/institution/institution.service.js');

  const config = parseConfig(process.env, keptSecret);
  const running = config.databaseUrl ?? runningEmbedded(config.dataDir);
  const embedded = running === null ? await startEmbedded(config.dataDir, console.log) : null;
  try {
    const url = embedded?.url ?? running;
    await migrate(ownerConnection(url), url, console.log);
    const app = await createApp(config, url, false);
    const { invitation } = await app.get(InstitutionService).createInstitution({
      code: values.code,
      name: values.name,
      timeZone: values['time-zone'],
      ...(values['claim-label'] ? { claimLabel: values['claim-label'] } : {}),
      admin: { email: values['admin-email'], name: values['admin-name'] },
    });
    console.log(
      `${values.name} is open. Its first admin chooses a password here (mailed, too; keep it to yourselves):`,
    );
    console.log(`  ${invitation}`);
    await app.close();
  } finally {
    await embedded?.stop();
  }
}
