import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  S3Client,
  type S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../config.js';
import { CannotStart } from '../boot/cannot-start.js';
import { attachment } from './download.js';
import { FileStore, Missing, NoRoom, nameOf, Unreachable, type ByteRange } from './file.store.js';
import type { Received } from './spool.js';

type Settings = NonNullable<Config['files']['s3']>;

const mebibyte = 1024 * 1024;
/** A file goes in parts of so much, three at a time; that is also all that is held of it in memory. In bytes. */
const partSize = 8 * mebibyte;
const partsAtOnce = 3;
/** The protocol's own limit. */
const mostParts = 10_000;
/** A link to a file is used at once or never, in seconds. */
const linkLasts = 60;

/*
 ** Files in a bucket that speaks S3, as <prefix><institution>/<ab>/<sha256>.
 ** (1) An object appears when its last byte has arrived (S3's own promise), and is looked at again before it counts as kept.
 ** (2) Nothing is ever made public: who may read is decided here, and a link is for one file, one minute and one purpose, to
 **     be saved under its name. It always says `application/octet-stream`, because S3 cannot say `nosniff`.
 ** (3) Checksums beyond S3's first protocol are sent only where they are required: servers of other makes store a streamed
 **     body together with its checksum.
 */
export class S3Store extends FileStore {
  private readonly client: S3Client;
  /** Signs links for the address under which browsers reach the bucket. */
  private readonly signer: S3Client | null;

  constructor(private readonly settings: Settings) {
    super();
    this.client = clientOf(settings, settings.endpoint);
    this.signer = settings.publicUrl === null ? null : clientOf(settings, settings.publicUrl);
  }

  async keep(institutionId: string, { waitingAt, sha256, size }: Received): Promise<void> {
    const object = this.object(institutionId, sha256);
    if ((await this.sizeOf(object)) === size) return;
    const file = await open(waitingAt);
    try {
      const upload = new Upload({
        client: this.client,
        params: { ...object, ...this.encrypted(), Body: file.createReadStream({ autoClose: false }) },
        partSize: Math.max(partSize, Math.ceil(size / mostParts)),
        queueSize: partsAtOnce,
      });
      await answered(upload.done());
    } finally {
      await file.close();
    }
    if ((await this.sizeOf(object)) === size) return;
    await this.remove(institutionId, sha256);
    throw new Unreachable(new Error('the store kept something else than it was given'));
  }

  async read(institutionId: string, sha256: string, range?: ByteRange): Promise<Readable> {
    const part = range && { Range: `bytes=${range.start}-${range.end}` };
    const get = new GetObjectCommand({ ...this.object(institutionId, sha256), ...part });
    return (await answered(this.client.send(get))).Body as Readable;
  }

  async toFile(institutionId: string, sha256: string, path: string): Promise<void> {
    const bytes = await this.read(institutionId, sha256);
    await answered(pipeline(bytes, createWriteStream(path, { mode: 0o600 })));
  }

  override async link(institutionId: string, sha256: string, fileName: string): Promise<string | null> {
    if (this.signer === null) return null;
    const object = this.object(institutionId, sha256);
    if ((await this.sizeOf(object)) === null) throw new Missing();
    const get = new GetObjectCommand({
      ...object,
      ResponseContentDisposition: attachment(fileName),
      ResponseContentType: 'application/octet-stream',
      ResponseCacheControl: 'no-store',
    });
    return getSignedUrl(this.signer, get, { expiresIn: linkLasts });
  }

  async remove(institutionId: string, sha256: string): Promise<void> {
    await answered(this.client.send(new DeleteObjectCommand(this.object(institutionId, sha256))));
  }

  async *kept(institutionId: string): AsyncIterable<string> {
    const { bucket: Bucket, prefix } = this.settings;
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket, Prefix: `${prefix}${institutionId}/` });
    const each = pages[Symbol.asyncIterator]();
    for (let page = await answered(each.next()); !page.done; page = await answered(each.next())) {
      for (const { Key } of page.value.Contents ?? []) yield Key!.slice(Key!.lastIndexOf('/') + 1);
    }
  }

  async isEmpty(): Promise<boolean> {
    const { bucket: Bucket, prefix: Prefix } = this.settings;
    const { KeyCount } = await answered(this.client.send(new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 1 })));
    return KeyCount === 0;
  }

  async setAside(): Promise<void> {
    throw new CannotStart(
      'Files in a bucket are not set aside: name another folder in FILES_S3_URL, and restore there.',
    );
  }

  async reach(): Promise<void> {
    await answered(this.client.send(new HeadBucketCommand({ Bucket: this.settings.bucket })));
  }

  override close(): void {
    this.client.destroy();
    this.signer?.destroy();
  }

  private object(institutionId: string, sha256: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: `${this.settings.prefix}${nameOf(institutionId, sha256)}` };
  }

  private async sizeOf(object: { Bucket: string; Key: string }): Promise<number | null> {
    try {
      return (await answered(this.client.send(new HeadObjectCommand(object)))).ContentLength ?? null;
    } catch (error) {
      if (error instanceof Missing) return null;
      throw error;
    }
  }

  private encrypted() {
    const { encryption } = this.settings;
    if (encryption === null) return {};
    if (encryption === 'AES256') return { ServerSideEncryption: 'AES256' } as const;
    const key = encryption.slice('aws:kms:'.length);
    return { ServerSideEncryption: 'aws:kms', ...(key === '' ? {} : { SSEKMSKeyId: key }) } as const;
  }
}

function clientOf({ region, credentials }: Settings, endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 3000, requestTimeout: 60_000, throwOnRequestTimeout: true },
    ...(credentials && { credentials }),
  });
}

/** The answer, or what its absence means to whoever asked. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { name, code, $metadata } = error as S3ServiceException & NodeJS.ErrnoException;
    if (name === 'NoSuchKey' || name === 'NotFound') throw new Missing();
    if ($metadata?.httpStatusCode === 507 || name === 'QuotaExceeded') throw new NoRoom();
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error; // our own disk, while a file comes from there
    throw new Unreachable(error);
  }
}
