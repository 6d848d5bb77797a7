import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { FileStore } from '../../platform/files/file.store.js';
import { UploadInterceptor } from '../../platform/files/upload.interceptor.js';
import { mostBytes, refusalOfSize, refusalsToName, tidyName } from './upload.rules.js';

/** Takes the file of a piece of evidence, as large and of such kinds as the rules and the operator allow. */
@Injectable()
export class EvidenceUpload extends UploadInterceptor {
  constructor(files: FileStore, { upload }: Config) {
    super(files, {
      refusalsToName: (name) => refusalsToName(tidyName(name)),
      mostBytes: (name) => mostBytes(tidyName(name), upload),
      refusalOfSize,
    });
  }
}
