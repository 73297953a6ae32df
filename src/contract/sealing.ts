import type { SealedLead } from './kiosk-lead.ts';
import type { SealingKey } from './kiosk.ts';

/** A {@link SealingKey} with what opens it: PKCS #8 in base64url. */
export interface SealingKeyPair extends SealingKey {
  readonly private_key: string;
}

/** Lengths tell something too: what is sealed is a multiple of this, in bytes. */
const paddedTo = 1024;

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const encoder = new TextEncoder();

/**
 * Seals content to a public key, so that nobody but the holder of the private one can read it: not
 * even whoever sealed it. ECDH on P-256 with a key pair for this once, HKDF with SHA-256, AES-256-GCM.
 * It opens only together with the same external id.
 */
export async function seal(
  content: unknown,
  { key, externalId }: { readonly key: SealingKey; readonly externalId: string },
): Promise<SealedLead> {
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const epk = toBase64url(await crypto.subtle.exportKey('raw', own.publicKey));
  const cipher = await cipherKey(own.privateKey, {
    theirs: await readPoint(key.public_key),
    points: [epk, key.public_key],
    use: 'encrypt',
  });
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bound = additionalData(key.id, externalId);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound },
    cipher,
    padded(JSON.stringify(content)),
  );
  return { v: 1, key_id: key.id, epk, iv: toBase64url(iv), sealed: toBase64url(sealed) };
}

/**
 * What {@link seal} has sealed; null when the key is another one, anything was altered, or the
 * external id is not the one that it was sealed with.
 */
export async function openSealed(
  sealed: SealedLead,
  { key, externalId }: { readonly key: SealingKeyPair; readonly externalId: string },
): Promise<{ readonly content: unknown } | null> {
  const pkcs8 = fromBase64url(key.private_key);
  const own = await crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['deriveBits']);
  try {
    const cipher = await cipherKey(own, {
      // Refuses what is no point of the curve.
      theirs: await readPoint(sealed.epk),
      points: [sealed.epk, key.public_key],
      use: 'decrypt',
    });
    const opened = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: fromBase64url(sealed.iv),
        additionalData: additionalData(sealed.key_id, externalId),
      },
      cipher,
      fromBase64url(sealed.sealed),
    );
    return { content: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(opened)) };
  } catch {
    return null;
  }
}

/** Id of a public key: it follows from the key, so that nobody can give one key another's id. */
export async function sealingKeyId(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', fromBase64url(publicKey));
  return toBase64url(digest).slice(0, 16);
}

const readPoint = (base64url: string) =>
  crypto.subtle.importKey('raw', fromBase64url(base64url), curve, false, []);

/** The key of one lead: both points go into it, so that neither can be swapped. */
async function cipherKey(
  own: CryptoKey,
  of: { theirs: CryptoKey; points: readonly string[]; use: 'encrypt' | 'decrypt' },
): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: of.theirs }, own, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = encoder.encode(`leadmap sealed lead 1 ${of.points.join(' ')}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    [of.use],
  );
}

const additionalData = (keyId: string, externalId: string) =>
  encoder.encode(JSON.stringify([1, keyId, externalId]));

/** JSON may end in any number of spaces. */
function padded(json: string) {
  const { length } = encoder.encode(json);
  return encoder.encode(json + ' '.repeat((paddedTo - (length % paddedTo)) % paddedTo));
}

/** Bytes as text for JSON: base64url without padding. */
export function toBase64url(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes again; throws on what is no base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
