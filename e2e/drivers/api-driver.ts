import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type CreateLeadInput, leadPageSchema, type LeadPage } from '#contract/lead.ts';

import type { ServerProcess } from '#server/leads/testing/server-process.ts';

const run = promisify(execFile);

/** What an integrator does, over HTTP. */
export class ApiDriver {
  readonly #server: Pick<ServerProcess, 'url' | 'fetch' | 'apiKey'>;

  constructor(server: Pick<ServerProcess, 'url' | 'fetch' | 'apiKey'>) {
    this.#server = server;
  }

  async leads(query = ''): Promise<LeadPage> {
    const response = await this.#server.fetch(`/api/leads${query}`);
    return leadPageSchema.parse(await response.json());
  }

  async create(body: CreateLeadInput): Promise<Response> {
    return this.#server.fetch('/api/leads', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Runs a curl command as the README shows it, against this server; resolves to its output. */
  async curl(command: string): Promise<string> {
    const here = command.replaceAll('http://127.0.0.1:4100', this.#server.url);
    const env = { ...process.env, LEADMAP_API_KEY: await this.#server.apiKey() };
    const { stdout } = await run('bash', ['-c', here.replace('curl ', 'curl -sS ')], { env });
    return stdout;
  }
}
