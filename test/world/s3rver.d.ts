declare module 's3rver' {
  /** A server that speaks S3, on a directory; what of it these tests need. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    configureBuckets(): Promise<unknown>;
    callback(): import('node:http').RequestListener;
  }
}
