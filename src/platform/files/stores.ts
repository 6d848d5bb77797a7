import type { Config } from '../../config.js';
import { BothStores } from './both.stores.js';
import { DiskStore } from './disk.store.js';
import type { FileStore } from './file.store.js';

/** Where files are, as the settings say. */
export async function openStores({ uploadsDir, files }: Pick<Config, 'uploadsDir' | 'files'>): Promise<FileStore> {
  const disk = new DiskStore(uploadsDir);
  if (files.s3 === null) return disk;
  const { S3Store } = await import('./s3.store.js');
  const s3 = new S3Store(files.s3);
  return files.keepIn === 's3' ? new BothStores(s3, disk) : new BothStores(disk, s3);
}
