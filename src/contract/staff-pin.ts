import type { PinVerifier } from './kiosk.ts';
import { fromBase64url, toBase64url } from './sealing.ts';

/** Costs a stolen verifier about a third of a second for each guess on the device itself. */
const iterations = 600_000;

/** What a kiosk can check a PIN by, without the PIN. */
export async function pinVerifier(pin: string): Promise<PinVerifier> {
  const salt = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  return { salt, iterations, hash: await hashOf(pin, { salt, iterations }) };
}

/** Whether it is the PIN of this verifier. */
export const isStaffPin = async (pin: string, verifier: PinVerifier): Promise<boolean> =>
  (await hashOf(pin, verifier)) === verifier.hash;

async function hashOf(pin: string, of: Omit<PinVerifier, 'hash'>): Promise<string> {
  const digits = new TextEncoder().encode(pin);
  const secret = await crypto.subtle.importKey('raw', digits, 'PBKDF2', false, ['deriveBits']);
  const salt = fromBase64url(of.salt);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: of.iterations },
    secret,
    256,
  );
  return toBase64url(bits);
}
