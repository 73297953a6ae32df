import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSealed, seal, sealingKeyId } from '#contract/sealing.ts';
import { createCompany } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { SealingKeys } from './sealing-keys.ts';

const secret = 'a secret of tests that is long enough';
const externalId = 'e1';
const dayMs = 24 * 60 * 60_000;

describe.each(testDatabaseKinds)('sealing keys, on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let company = 0;
  let names = 0;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });
  beforeEach(async () => {
    names += 1;
    company = await createCompany(database.db, `Company ${names}`);
  });
  afterEach(() => void vi.useRealTimers());

  const process = (of = secret) => new SealingKeys(database.db, of);
  const sealedTo = async (keys: SealingKeys) => {
    const key = await keys.current(company);
    return seal({ last_name: 'Silva' }, { key, externalId });
  };
  async function openedBy(keys: SealingKeys, sealed: Awaited<ReturnType<typeof sealedTo>>) {
    const found = await keys.find(company, sealed.key_id);
    return found.kind === 'found' ? openSealed(sealed, { key: found.key, externalId }) : found.kind;
  }

  test('what is sealed to the key of one process is opened by another', async () => {
    const sealed = await sealedTo(process());
    expect(await openedBy(process(), sealed)).toEqual({ content: { last_name: 'Silva' } });
  });

  test('processes that begin together give out one key, named by its own digest', async () => {
    const given = await Promise.all(Array.from({ length: 8 }, () => process().current(company)));
    expect(new Set(given.map(({ id }) => id)).size).toBe(1);
    const [key] = given;
    expect(key?.id).toBe(await sealingKeyId(key?.public_key ?? ''));
  });

  test('another company neither gets the key nor opens with it', async () => {
    const sealed = await sealedTo(process());
    const other = await createCompany(database.db, 'Other');
    expect((await process().current(other)).id).not.toBe(sealed.key_id);
    expect(await process().find(other, sealed.key_id)).toEqual({ kind: 'unknown' });
  });

  test('a key is given out for ninety days, and opens what was sealed to it for good', async () => {
    const keys = process();
    const sealed = await sealedTo(keys);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 89 * dayMs });
    expect((await keys.current(company)).id).toBe(sealed.key_id);
    vi.setSystemTime(Date.now() + 2 * dayMs);
    const next = await keys.current(company);
    expect(next.id).not.toBe(sealed.key_id);
    expect((await process().current(company)).id).toBe(next.id);
    expect(await openedBy(keys, sealed)).toEqual({ content: { last_name: 'Silva' } });
  });

  test('with another secret a new key is given out, and the old opens when its secret is back', async () => {
    const sealed = await sealedTo(process());
    const changed = process('another secret that is long enough, too');
    const next = await changed.current(company);
    expect(next.id).not.toBe(sealed.key_id);
    expect(await openedBy(changed, sealed)).toBe('locked');
    expect(await openedBy(process(), sealed)).toEqual({ content: { last_name: 'Silva' } });
    // Neither makes a key for each time that the other was asked.
    expect((await process().current(company)).id).toBe(sealed.key_id);
    expect((await changed.current(company)).id).toBe(next.id);
  });

  test('a key that a restore has lost opens again when its row is put back, as docs/operations.md says', async () => {
    const sealed = await sealedTo(process());
    const ofCompany = database.db.selectFrom('sealing_keys').selectAll();
    const row = await ofCompany.where('company_id', '=', company).executeTakeFirstOrThrow();
    await database.db.deleteFrom('sealing_keys').where('company_id', '=', company).execute();
    expect(await openedBy(process(), sealed)).toBe('unknown');
    const made = await process().current(company);
    // Its number is taken meanwhile.
    const number = row.number + 1_000;
    await database.db
      .insertInto('sealing_keys')
      .values({ ...row, number })
      .execute();
    expect(await openedBy(process(), sealed)).toEqual({ content: { last_name: 'Silva' } });
    expect(await process().find(company, made.id)).toMatchObject({ kind: 'found' });
  });

  test('the database alone opens nothing: not with a row moved to another key either', async () => {
    const sealed = await sealedTo(process());
    const found = await process().find(company, sealed.key_id);
    const privateKey = found.kind === 'found' ? found.key.private_key : '';
    expect(privateKey).not.toBe('');
    const row = await database.db
      .selectFrom('sealing_keys')
      .selectAll()
      .where('company_id', '=', company)
      .executeTakeFirstOrThrow();
    const der = Buffer.from(privateKey, 'base64url');
    const kept = Buffer.from(row.wrapped_private_key, 'base64url');
    // The secret number itself: 32 bytes of the PKCS #8.
    expect(kept.includes(der.subarray(36, 68))).toBe(false);
    await database.db
      .updateTable('sealing_keys')
      .set({ id: 'AAAAAAAAAAAAAAAA' })
      .where('company_id', '=', company)
      .execute();
    expect(await process().find(company, 'AAAAAAAAAAAAAAAA')).toEqual({ kind: 'locked' });
  });
});
