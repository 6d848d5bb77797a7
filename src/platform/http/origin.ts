/** The origin under which people reach the product, without a trailing slash. */
export class PublicOrigin {
  readonly value: string;

  constructor(publicUrl: string) {
    this.value = new URL(publicUrl).origin;
  }
}
