/** What PostgreSQL writes about itself into postmaster.pid, line by line (see miscadmin.h, LOCK_FILE_LINE_*). */
export interface Postmaster {
  pid: number;
  directory: string;
  port: number;
  /** starting, stopping, ready or standby; null when it died before it wrote one. */
  status: string | null;
}

/** The server that a postmaster.pid speaks of, or null for a file that was never finished. */
export function readPostmaster(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return null;
  return { pid, directory: lines[1] ?? '', port, status: lines[7] || null };
}

/**
 * Whether a process with this command line is the server of that directory. After a reboot or in a container another
 * program may have got the number that postmaster.pid remembers; null (no such process) is never the server.
 */
export function isServerOf(commandLine: string | null, directory: string): boolean {
  return commandLine !== null && /postgres/.test(commandLine) && commandLine.includes(directory);
}

export type Settings = Readonly<Record<string, string | number | boolean>>;

/** What every server of ours is set to: durable, on this machine only, and quiet about the contents of statements. */
export const ownSettings: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: true,
  synchronous_commit: true,
  full_page_writes: true,
  max_connections: 100,
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
  lc_messages: 'C',
  timezone: 'UTC',
};

/** The settings as a configuration file. */
export function asConfigurationFile(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value}\n`)
    .join('');
}
