import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** How a request is read when proxies stand before us. */
export interface Proxies {
  /** Proxies whose `X-Forwarded-…` headers are believed; 0 for none. */
  readonly trusted: number;
}

/** Address of the other end of the connection; null where there is none, as in tests. */
export function socketAddress(context: Context): string | null {
  try {
    return getConnInfo(context).remote.address?.replace(/^::ffff:(?=\d+\.)/i, '') ?? null;
  } catch {
    return null;
  }
}

/**
 * Where a request comes from. Each trusted proxy has added the address it was asked from at the
 * right end of `X-Forwarded-For`; what stands further left is whatever a client made up.
 */
export function clientAddress(context: Context, { trusted }: Proxies): string | null {
  if (trusted === 0) return socketAddress(context);
  const hops = (context.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return plainAddress(hops.at(-trusted) ?? '') || socketAddress(context);
}

/** Without the port that some proxies add, and an IPv4 address as such. */
function plainAddress(hop: string): string {
  const bracketed = /^\[([^\]]+)\](:\d+)?$/.exec(hop)?.[1];
  const withPort = /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/.exec(hop)?.[1];
  return (bracketed ?? withPort ?? hop).replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Host and scheme as the browser has them. */
export function seenOrigin(
  context: Context,
  { trusted }: Proxies,
): { host: string; https: boolean } {
  const { req } = context;
  const last = (name: string) =>
    trusted > 0 ? req.header(name)?.split(',').at(-1)?.trim() : undefined;
  const host = last('x-forwarded-host') ?? req.header('host') ?? new URL(req.url).host;
  const scheme = last('x-forwarded-proto') ?? new URL(req.url).protocol.replace(':', '');
  return { host, https: scheme === 'https' };
}

/** Whether a `Host` or address is this machine itself. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)(:\d+)?$/i.test(host);

/**
 * What of an address one household or office has: of IPv4 all of it, of IPv6 the first 64 bits,
 * because whoever has one address of such a network has all.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const known = [...groups(head), ...groups(tail)].length;
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - known)).fill('0') : [];
  const all = [...groups(head), ...zeros, ...groups(tail)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
