import { expect, test } from 'vitest';
import type { SealedLead } from './kiosk-lead.ts';
import {
  fromBase64url,
  openSealed,
  seal,
  sealingKeyId,
  type SealingKeyPair,
  toBase64url,
} from './sealing.ts';

async function mintKey(): Promise<SealingKeyPair> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const public_key = toBase64url(await crypto.subtle.exportKey('raw', pair.publicKey));
  const private_key = toBase64url(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { id: await sealingKeyId(public_key), public_key, private_key };
}

const externalId = '3f0c8f5e-2f0e-4b3e-9d58-0a4b7f6a1c11';
const content = { last_name: 'Silvã', note: '🏠', nested: [1, null] };

test('what is sealed to a key opens with it, and is sealed anew each time', async () => {
  const key = await mintKey();
  const one = await seal(content, { key, externalId });
  const other = await seal(content, { key, externalId });
  expect(await openSealed(one, { key, externalId })).toEqual({ content });
  expect(await openSealed(other, { key, externalId })).toEqual({ content });
  for (const part of ['epk', 'iv', 'sealed'] as const) expect(one[part]).not.toBe(other[part]);
});

test('nothing of it can be read, not even how long it is', async () => {
  const key = await mintKey();
  const short = await seal({ a: 1 }, { key, externalId });
  const long = await seal({ a: 'Silva '.repeat(100) }, { key, externalId });
  expect(short.sealed.length).toBe(long.sealed.length);
  expect(atob(long.sealed.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('Silva');
});

test('it opens with no other key and no other external id', async () => {
  const key = await mintKey();
  const sealed = await seal(content, { key, externalId });
  expect(await openSealed(sealed, { key: await mintKey(), externalId })).toBeNull();
  expect(await openSealed(sealed, { key, externalId: `${externalId} ` })).toBeNull();
});

test('it opens no more once a single bit is another one, wherever', async () => {
  const key = await mintKey();
  const sealed = await seal({ a: 1 }, { key, externalId });
  for (const part of ['epk', 'iv', 'sealed'] as const) {
    const { length } = fromBase64url(sealed[part]);
    for (let at = 0; at < length; at += part === 'sealed' ? 37 : 1) {
      const bytes = fromBase64url(sealed[part]);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const altered: SealedLead = { ...sealed, [part]: toBase64url(bytes) };
      expect(await openSealed(altered, { key, externalId }), `${part} ${at}`).toBeNull();
    }
  }
  const renamed = { ...sealed, key_id: 'a'.repeat(16) };
  expect(await openSealed(renamed, { key, externalId })).toBeNull();
});

test('a point that is not on the curve opens nothing', async () => {
  const key = await mintKey();
  const sealed = await seal(content, { key, externalId });
  const nowhere = toBase64url(Uint8Array.from([4, ...Array.from({ length: 64 }, () => 7)]));
  expect(await openSealed({ ...sealed, epk: nowhere }, { key, externalId })).toBeNull();
});
