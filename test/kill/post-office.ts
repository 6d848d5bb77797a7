import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that counts what arrives, by Message-ID. */
export class PostOffice {
  readonly arrived = new Map<string, number>();

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<PostOffice> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let mail = '';
        stream.on('data', (chunk: Buffer) => (mail += chunk.toString('latin1')));
        stream.on('end', () => {
          const id = /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? 'without an id';
          office.arrived.set(id, (office.arrived.get(id) ?? 0) + 1);
          done();
        });
      },
    });
    server.on('error', () => undefined); // a sender that is killed in the middle of a letter hangs up on us
    const office = new PostOffice(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
