import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One tile of one colour: a PNG of 1 × 1 pixel, `r,g,b` 0,128,0. */
const greenTile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgaGAAAAEEAIFw9selAAAAAElFTkSuQmCC',
  'base64',
);

/** A server of raster tiles on loopback, all of them green, that can fail. */
export class ImageryDriver {
  readonly #server: Server;
  #answers = true;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (_request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (this.#answers) response.setHeader('Content-Type', 'image/png').end(greenTile);
      else response.writeHead(503).end();
    });
  }

  static async start(): Promise<ImageryDriver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ImageryDriver(server);
  }

  /** The server's settings that make the map offer this imagery. */
  get environment(): Record<string, string> {
    // A server that listens on a port has such an address.
    const { port } = this.#server.address() as AddressInfo;
    return {
      LEADMAP_IMAGERY_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
      LEADMAP_IMAGERY_ATTRIBUTION: 'Green from above',
    };
  }

  /** From now on every tile is refused. */
  fail(): void {
    this.#answers = false;
  }

  recover(): void {
    this.#answers = true;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
