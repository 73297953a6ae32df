import {
  createCipheriv,
  createDecipheriv,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SealingKey } from '#contract/kiosk.ts';
import { sealingKeyId, type SealingKeyPair } from '#contract/sealing.ts';
import type { SealingKeyRow } from '#server/db/access-rows.ts';
import type { Schema } from '#server/db/schema.ts';

/** A key is given out for this long and opens what was sealed to it for good. */
const givenOutMs = 90 * 24 * 60 * 60_000;

const newestRead = 5;

/** What {@link SealingKeys.find} ends as. */
type FoundKey =
  | { readonly kind: 'found'; readonly key: SealingKeyPair }
  | { readonly kind: 'unknown' }
  /** It was wrapped by another secret of the server than the one we have. */
  | { readonly kind: 'locked' };

/**
 * The key pairs that visitors' leads are sealed to. The private halves lie in the database, shared
 * by all API processes, wrapped by the server's secret, which does not.
 */
export class SealingKeys {
  readonly #db: Kysely<Schema>;
  readonly #wrappingKey: Buffer;

  constructor(db: Kysely<Schema>, secret: string) {
    this.#db = db;
    this.#wrappingKey = Buffer.from(hkdfSync('sha256', secret, '', 'leadmap sealing keys', 32));
  }

  /** The key to be sealed to now: a new one when the last is old, or cannot be opened any more. */
  async current(companyId: number): Promise<SealingKey> {
    const known = await this.#newest(companyId);
    const fresh = known.find((row) => this.#isFresh(row));
    if (fresh) return publicOf(fresh);
    await this.#add(companyId, (known[0]?.number ?? 0) + 1);
    const made = (await this.#newest(companyId)).find((row) => this.#isFresh(row));
    if (!made) throw new Error('A sealing key was written and cannot be opened.');
    return publicOf(made);
  }

  /** The pair with that id, however old. */
  async find(companyId: number, id: string): Promise<FoundKey> {
    const row = await this.#db
      .selectFrom('sealing_keys')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return { kind: 'unknown' };
    const private_key = this.#unwrap(row);
    if (private_key === null) return { kind: 'locked' };
    return { kind: 'found', key: { ...publicOf(row), private_key } };
  }

  /** More than one, for processes with different secrets would else outbid each other. */
  #newest(companyId: number): Promise<SealingKeyRow[]> {
    return this.#db
      .selectFrom('sealing_keys')
      .selectAll()
      .where('company_id', '=', companyId)
      .orderBy('number', 'desc')
      .limit(newestRead)
      .execute();
  }

  #isFresh(row: SealingKeyRow): boolean {
    const age = Date.now() - Date.parse(row.created_at);
    return age < givenOutMs && this.#unwrap(row) !== null;
  }

  async #add(companyId: number, number: number): Promise<void> {
    const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([
      Buffer.of(4),
      Buffer.from(x, 'base64url'),
      Buffer.from(y, 'base64url'),
    ]);
    const public_key = point.toString('base64url');
    const id = await sealingKeyId(public_key);
    const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
    await this.#db
      .insertInto('sealing_keys')
      .values({
        company_id: companyId,
        number,
        id,
        public_key,
        wrapped_private_key: this.#wrap(privateKey, { company_id: companyId, id }),
        created_at: new Date().toISOString(),
      })
      // Another process was faster: its key is as good.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  #wrap(privateKey: Buffer, row: Pick<SealingKeyRow, 'company_id' | 'id'>): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#wrappingKey, iv).setAAD(nameOf(row));
    const parts = [cipher.update(privateKey), cipher.final()];
    return Buffer.concat([iv, cipher.getAuthTag(), ...parts]).toString('base64url');
  }

  /** Null when it was wrapped by another secret, or for another key. */
  #unwrap(row: SealingKeyRow): string | null {
    const bytes = Buffer.from(row.wrapped_private_key, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#wrappingKey, bytes.subarray(0, 12));
      decipher.setAAD(nameOf(row)).setAuthTag(bytes.subarray(12, 28));
      const parts = [decipher.update(bytes.subarray(28)), decipher.final()];
      return Buffer.concat(parts).toString('base64url');
    } catch {
      return null;
    }
  }
}

const nameOf = ({ company_id, id }: Pick<SealingKeyRow, 'company_id' | 'id'>) =>
  Buffer.from(`${company_id} ${id}`);

const publicOf = ({ id, public_key }: SealingKeyRow): SealingKey => ({ id, public_key });
