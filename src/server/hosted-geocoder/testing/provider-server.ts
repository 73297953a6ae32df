import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A provider on loopback that does whatever a test tells it to. */
export class ProviderServer {
  readonly requests: { url: URL; userAgent: string }[] = [];
  behave: Behaviour = (_request, response) => void response.end('{}');
  readonly #server: Server;
  #arrivals: (() => void)[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push({
        url: new URL(request.url ?? '', this.url),
        userAgent: request.headers['user-agent'] ?? '',
      });
      this.behave(request, response);
      for (const arrived of this.#arrivals.splice(0)) arrived();
    });
  }

  static async start(): Promise<ProviderServer> {
    const provider = new ProviderServer();
    provider.#server.listen(0, '127.0.0.1');
    await once(provider.#server, 'listening');
    return provider;
  }

  get url(): URL {
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('not listening');
    return new URL(`http://127.0.0.1:${address.port}/`);
  }

  answers(body: unknown): void {
    this.behave = (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(body));
    };
  }

  /** Settles when so many requests have come in since the start. */
  async arrived(count: number): Promise<void> {
    while (this.requests.length < count)
      await new Promise<void>((resolve) => this.#arrivals.push(resolve));
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
