import type { PinVerifier } from '#contract/kiosk.ts';
import { fromBase64url, toBase64url } from '#contract/sealing.ts';

/** Whether these digits are the PIN; on the device alone, so that it works without a network. */
export async function isPin(digits: string, pin: PinVerifier): Promise<boolean> {
  const typed = new TextEncoder().encode(digits);
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    {
      name: 'PBKDF2',
      hash: 'SHA-256',
      salt: fromBase64url(pin.salt),
      iterations: pin.iterations,
    },
    key,
    256,
  );
  return toBase64url(bits) === pin.hash;
}
