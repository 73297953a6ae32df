import * as z from 'zod/mini';
import { memberRoles } from '#contract/role.ts';
import { createdApiKeySchema, createdKioskSchema, oneTimeLinkSchema } from '#contract/team.ts';
import { testOwner } from '#server/leads/testing/server-process.ts';
import type { Asker } from './generated-requests.ts';

type Headers = Readonly<Record<string, string>>;

/** Keys and sessions of every role on a running server, where {@link testOwner} is the owner. */
export class Askers {
  readonly #url: string;
  readonly #proofs = new Map<Asker, Promise<Headers>>();
  #owner: Promise<Headers> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** What proves who asks; made when it is first needed. */
  headersOf(asker: Asker): Promise<Headers> {
    const known = this.#proofs.get(asker) ?? this.#make(asker);
    this.#proofs.set(asker, known);
    return known;
  }

  /** To be called when a request of theirs found them signed out. */
  renew(asker: Asker, used: Headers): void {
    void this.#proofs.get(asker)?.then((current) => {
      if (current === used) this.#proofs.delete(asker);
    });
  }

  async #make(asker: Asker): Promise<Headers> {
    if (asker === 'nobody') return {};
    if (asker === 'kiosk session') return this.#pairKiosk();
    const [role, proof] = asker.split(' ');
    if (proof === 'session') return role === 'owner' ? this.#signIn() : this.#join(role ?? '');
    const answer = await this.#post('/api/keys', { name: `Asker ${role}`, role });
    return { 'X-API-KEY': createdApiKeySchema.parse(await answer.json()).key };
  }

  async #pairKiosk(): Promise<Headers> {
    const made = await this.#post('/api/kiosks', { name: 'Asker' });
    const { code } = createdKioskSchema.parse(await made.json());
    return cookieOf(await this.#post('/api/kiosks/pair', { code }, {}));
  }

  async #signIn(): Promise<Headers> {
    return cookieOf(await this.#post('/api/session', testOwner, {}));
  }

  async #join(role: string): Promise<Headers> {
    z.parse(z.enum(memberRoles), role);
    const invited = await this.#post('/api/invitations', { role });
    const { link } = oneTimeLinkSchema.parse(await invited.json());
    const email = `asker-${crypto.randomUUID()}@example.com`;
    const { password } = testOwner;
    const token = new URL(link).hash.slice(1);
    return cookieOf(
      await this.#post('/api/links', { token, name: `Asker ${role}`, email, password }, {}),
    );
  }

  async #post(path: string, body: object, proof?: Headers): Promise<Response> {
    const headers = proof ?? (await (this.#owner ??= this.#signIn()));
    const answer = await fetch(this.#url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}

const cookieOf = (answer: Response): Headers => ({
  Cookie: answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; '),
});
