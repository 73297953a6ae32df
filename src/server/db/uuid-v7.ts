import { randomUUID } from 'node:crypto';

let lastTime = 0;
let counter = 0;

/** A UUIDv7 (RFC 9562): sorts by time, and within this process strictly by order of minting. */
export function uuidV7(now = Date.now()): string {
  // A clock that steps back must not break the order; the counter fills rand_a (12 bits).
  if (now > lastTime) {
    lastTime = now;
    counter = 0;
  } else if ((counter += 1) > 0xfff) {
    lastTime += 1;
    counter = 0;
  }
  const time = lastTime.toString(16).padStart(12, '0');
  // The last 64 bits of a random UUID are just what is wanted, and minting one is cheap.
  const tail = randomUUID().slice(19);
  const sequence = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail}`;
}
