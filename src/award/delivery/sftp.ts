import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ssh2, { type Client as SshClient, type SFTPWrapper } from 'ssh2';
import { bareHost, isPrivateHost } from '../../platform/network/address.rules.js';
import { Private, publicLookup } from '../../platform/network/lookup.js';
import { fingerprintOf, NotDelivered, sameFingerprint } from './delivery.rules.js';
import type { Parcel } from './parcel.js';

const { Client, utils } = ssh2;

const patience = 15_000;
/** For one whole delivery. */
const mostMs = 5 * 60_000;

export interface SftpPlace {
  host: string;
  port: number;
  user: string;
  folder: string;
  fingerprint: string;
}

export type SftpKey = { password: string } | { privateKey: string };

/** Whether this is a private key that needs no passphrase. */
export function isPrivateKey(text: string): boolean {
  const parsed = utils.parseKey(text);
  return !(parsed instanceof Error) && parsed.isPrivateKey();
}

/** The key that this server shows, to be confirmed by a person. @throws NotDelivered */
export async function keyOf(host: string, port: number, allowed: readonly string[]): Promise<string> {
  let shown = '';
  const client = new Client();
  const socket = await reach(host, port, allowed);
  try {
    await new Promise<void>((done) => {
      client.on('error', () => done());
      client.on('close', () => done());
      client.connect({
        sock: socket,
        username: 'credence',
        readyTimeout: patience,
        hostHash: 'sha256',
        hostVerifier: (hash: Buffer | string) => {
          shown = fingerprintOf(Buffer.from(hash as string, 'hex'));
          return false;
        },
      });
    });
  } finally {
    client.destroy();
    socket.destroy();
  }
  if (shown === '') throw new NotDelivered('unreachable', 'No SSH server answered there.');
  return shown;
}

/** Signs in and does in the folder what a delivery does: writes a small file, renames it and takes it away. @throws NotDelivered */
export const proveSftp = (place: SftpPlace, key: SftpKey, allowed: readonly string[]): Promise<void> =>
  signedIn(place, key, allowed, async (sftp) => {
    const folder = place.folder === '' ? '.' : place.folder;
    const there = await statOf(sftp, folder).catch(() => null);
    if (!there?.isDirectory()) throw new NotDelivered('folder', `There is no folder ${folder}.`);
    const tried = within(place, `credence-test-${randomBytes(4).toString('hex')}`);
    const [written, renamed] = [`${tried}.1.part`, `${tried}.2.part`];
    let doing = 'written';
    try {
      await pipeline(Readable.from(['Credence tries whether it can write here.\n']), sftp.createWriteStream(written));
      doing = 'renamed';
      await rename(sftp, written, renamed);
      doing = 'taken away';
      await new Promise<void>((done, failed) => sftp.unlink(renamed, (error) => (error ? failed(error) : done())));
    } catch (error) {
      for (const left of [written, renamed]) await new Promise((done) => sftp.unlink(left, done));
      const { failure, detail } = asFailure(error);
      throw new NotDelivered(failure, `A small file cannot be ${doing} in ${folder}: ${detail ?? failure}`);
    }
  });

/**
 * Puts the file into the folder: written under a name that nobody reads, looked at, and renamed, so that it is there whole
 * or not at all. A file that is there already with the same bytes is the one that a try before this brought.
 * @throws NotDelivered
 */
export const deliverBySftp = (
  place: SftpPlace,
  key: SftpKey,
  allowed: readonly string[],
  parcel: Parcel,
): Promise<'sent' | 'already_there'> =>
  signedIn(place, key, allowed, async (sftp) => {
    const path = within(place, parcel.fileName);
    if (await isThere(sftp, path, parcel)) return 'already_there';
    const part = `${path}.${parcel.deliveryId.slice(-8)}.part`;
    try {
      await pipeline(parcel.file(), sftp.createWriteStream(part, { mode: 0o640 }));
      if ((await statOf(sftp, part))!.size !== parcel.bytes) throw new NotDelivered('broke_off');
      await rename(sftp, part, path);
    } catch (error) {
      await new Promise((done) => sftp.unlink(part, done));
      if (await isThere(sftp, path, parcel)) return 'already_there';
      throw asFailure(error);
    }
    return 'sent';
  });

/** Whether the other side has this very file. @throws NotDelivered when it has another under the name */
async function isThere(sftp: SFTPWrapper, path: string, parcel: Parcel): Promise<boolean> {
  const there = await statOf(sftp, path).catch((error: unknown) => {
    throw asFailure(error);
  });
  if (!there) return false;
  const hash = createHash('sha256');
  if (there.size === parcel.bytes) await pipeline(sftp.createReadStream(path), hash);
  if (there.size !== parcel.bytes || hash.digest('hex') !== parcel.sha256) {
    throw new NotDelivered('other_file', `${path} is there with other content.`);
  }
  return true;
}

/** The path of a file in the folder where batches go. */
function within({ folder }: SftpPlace, name: string): string {
  return folder === '' ? name : `${folder.replace(/\/$/, '')}/${name}`;
}

function rename(sftp: SFTPWrapper, from: string, to: string): Promise<void> {
  return new Promise((done, failed) => sftp.rename(from, to, (error) => (error ? failed(error) : done())));
}

/** Null when there is nothing under this name. */
function statOf(sftp: SFTPWrapper, path: string): Promise<{ size: number; isDirectory(): boolean } | null> {
  return new Promise((done, failed) =>
    sftp.stat(path, (error, stats) => {
      if (!error) return done(stats);
      return codeOf(error) === utils.sftp.STATUS_CODE.NO_SUCH_FILE ? done(null) : failed(error);
    }),
  );
}

async function signedIn<T>(
  place: SftpPlace,
  key: SftpKey,
  allowed: readonly string[],
  work: (sftp: SFTPWrapper) => Promise<T>,
): Promise<T> {
  const socket = await reach(place.host, place.port, allowed);
  const client = new Client();
  let wrongKey = '';
  const lost = new Promise<never>((_, failed) => {
    client.on('error', ({ level }) => {
      if (wrongKey !== '') failed(new NotDelivered('host_key', `The server shows the key ${wrongKey}.`));
      else failed(new NotDelivered(level === 'client-authentication' ? 'login' : 'broke_off'));
    });
    client.on('close', () => failed(new NotDelivered('broke_off')));
  });
  lost.catch(() => undefined);
  const over = setTimeout(() => client.destroy(), mostMs);
  const ready = once(client, 'ready');
  client.connect({
    sock: socket,
    username: place.user,
    ...key,
    readyTimeout: patience,
    hostHash: 'sha256',
    hostVerifier: (hash: Buffer | string) => {
      const shown = fingerprintOf(Buffer.from(hash as string, 'hex'));
      if (sameFingerprint(shown, place.fingerprint)) return true;
      wrongKey = shown;
      return false;
    },
  });
  try {
    await Promise.race([ready, lost]);
    return await Promise.race([work(await transferOf(client)), lost]);
  } finally {
    ready.catch(() => undefined);
    clearTimeout(over);
    client.destroy();
    socket.destroy();
  }
}

const transferOf = (client: SshClient): Promise<SFTPWrapper> =>
  new Promise((done, failed) =>
    client.sftp((error, sftp) =>
      error ? failed(new NotDelivered('folder', 'The server gives this user no file transfer.')) : done(sftp),
    ),
  );

/** A connection to the public internet, or to a host that the operator trusts. @throws NotDelivered */
async function reach(host: string, port: number, allowed: readonly string[]): Promise<Socket> {
  const trusted = allowed.includes(`${host}:${port}`);
  if (!trusted && isPrivateHost(host)) throw new NotDelivered('private_address');
  const socket = connect({ host: bareHost(host), port, ...(trusted ? {} : { lookup: publicLookup }) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    socket.destroy();
    throw new NotDelivered(error instanceof Private ? 'private_address' : 'unreachable');
  }
  return socket;
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

function asFailure(error: unknown): NotDelivered {
  if (error instanceof NotDelivered) return error;
  const code = codeOf(error);
  const { FAILURE, NO_SUCH_FILE, PERMISSION_DENIED } = utils.sftp.STATUS_CODE;
  const says = (error as Error).message?.slice(0, 200) ?? null;
  if (code === NO_SUCH_FILE || code === PERMISSION_DENIED) return new NotDelivered('folder', says);
  // SFTP's version 3 has no word of its own for a full disk: OpenSSH says “Failure”, others say more.
  if (code === FAILURE || /space|quota/i.test(says ?? '')) return new NotDelivered('no_space', says);
  return new NotDelivered('broke_off', says);
}
