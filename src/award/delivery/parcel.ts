import type { Readable } from 'node:stream';

/** What is taken to the student system: the file of a batch, and its lines in words that need no file. */
export interface Parcel {
  /** The same at every try: by it the other side knows what it has. */
  deliveryId: string;
  fileName: string;
  bytes: number;
  sha256: string;
  /** The bytes of the batch's manifest, each time anew. */
  file(): Readable;
  /** The message for a webhook, as JSON in parts, each time anew and the same. */
  message(): AsyncIterable<Buffer>;
}

/** Says that it arrived, or throws NotDelivered. */
export type Deliver = (parcel: Parcel) => Promise<'sent' | 'already_there'>;
