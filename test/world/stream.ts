import type { TestApp } from '../app.js';
import type { Agent, Json } from '../world.js';

export interface Message {
  event: string;
  id: string | null;
  data: Json;
}

/** An open page: what it has heard, and a way to wait for more. */
export class Stream {
  readonly messages: Message[] = [];
  status = 0;
  headers = new Headers();
  /** Resolves when the server ended the stream. */
  over: Promise<void> = Promise.resolve();
  private readonly abort = new AbortController();

  /** Opens `/api/live` as this person's browser does; `lastEventId` as after a cut. */
  static async open(app: Pick<TestApp, 'url'>, who: Agent, lastEventId?: string): Promise<Stream> {
    const stream = new Stream();
    const response = await fetch(`${app.url}/api/live`, {
      headers: {
        cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      signal: stream.abort.signal,
    });
    stream.status = response.status;
    stream.headers = response.headers;
    if (response.status === 200) stream.over = stream.read(response);
    else await response.text();
    return stream;
  }

  of(event: string): Message[] {
    return this.messages.filter((message) => message.event === event);
  }

  /** Waits until `what` holds for what was heard so far. */
  async until(what: (stream: Stream) => boolean, patience = 90_000): Promise<void> {
    const late = Date.now() + patience;
    while (!what(this)) {
      if (Date.now() > late) throw new Error(`Not heard: ${JSON.stringify(this.messages)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  close(): void {
    this.abort.abort();
  }

  private async read(response: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const bytes of response.body!) {
        text += decoder.decode(bytes, { stream: true });
        for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
          this.take(text.slice(0, end));
          text = text.slice(end + 2);
        }
      }
    } catch {
      // closed by us, or cut
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block
        .split('\n')
        .filter((line) => !line.startsWith(':'))
        .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const),
    );
    const event = fields.get('event');
    if (event)
      this.messages.push({ event, id: fields.get('id') ?? null, data: JSON.parse(fields.get('data') ?? 'null') });
  }
}
