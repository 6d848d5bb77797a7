import type { Config } from '../../config.js';
import { BothStores } from './both.stores.js';
import { DiskStore } from './disk.store.js';
import type { FileStore } from './file.store.js';
import { S3Store } from './s3.store.js';

/** Where files are, as the settings say. */
export function openStores({ uploadsDir, files }: Pick<Config, 'uploadsDir' | 'files'>): FileStore {
  const disk = new DiskStore(uploadsDir);
  if (files.s3 === null) return disk;
  const s3 = new S3Store(files.s3);
  return files.keepIn === 's3' ? new BothStores(s3, disk) : new BothStores(disk, s3);
}
