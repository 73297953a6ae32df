import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type CreateLeadInput, leadPageSchema, type LeadPage } from '#contract/lead.ts';

const run = promisify(execFile);

/** What an integrator does, over HTTP. */
export class ApiDriver {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async leads(query = ''): Promise<LeadPage> {
    const response = await fetch(`${this.#url}/api/leads${query}`);
    return leadPageSchema.parse(await response.json());
  }

  async create(body: CreateLeadInput): Promise<Response> {
    return fetch(`${this.#url}/api/leads`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Runs a curl command as the README shows it, against this server; resolves to its output. */
  async curl(command: string): Promise<string> {
    const here = command.replaceAll('http://127.0.0.1:4100', this.#url);
    const { stdout } = await run('bash', ['-c', here.replace('curl ', 'curl -sS ')]);
    return stdout;
  }
}
