import type { Upstream, UpstreamAnswer } from './upstream-answer.ts';
import type { UpstreamProfile } from './upstream-profile.ts';

/** More than a page of 1000 records has. */
const mostBytes = 16_000_000;

interface Asked {
  readonly url: URL;
  readonly key: string;
  readonly timeoutMs: number;
  readonly body?: string;
  readonly stop: AbortSignal;
}

/** The upstream over HTTP. Everything goes below one base address, so the key does too. */
export class UpstreamClient implements Upstream {
  readonly #base: URL;
  readonly #profile: UpstreamProfile;
  readonly #stopReading = new AbortController();
  readonly #stopCreating = new AbortController();

  constructor(base: URL, profile: UpstreamProfile) {
    this.#base = base;
    this.#profile = profile;
  }

  create(body: Readonly<Record<string, unknown>>, key: string): Promise<UpstreamAnswer> {
    const { path, timeout_seconds } = this.#profile.create;
    return ask({
      url: this.#at(path),
      key,
      timeoutMs: timeout_seconds * 1000,
      body: JSON.stringify(body),
      stop: this.#stopCreating.signal,
    });
  }

  list(page: number, key: string): Promise<UpstreamAnswer> {
    return this.#list(page, key, {});
  }

  listEdited(page: number, since: Date | null, key: string): Promise<UpstreamAnswer> {
    const { edited_since: name } = this.#profile.read_back;
    // The only way in which the upstream takes a time: without a zone.
    const time = since?.toISOString().slice(0, 19).replace('T', ' ');
    return this.#list(page, key, name === null || time === undefined ? {} : { [name]: time });
  }

  #list(
    page: number,
    key: string,
    filter: Readonly<Record<string, string>>,
  ): Promise<UpstreamAnswer> {
    const { path, query, timeout_seconds, ...names } = this.#profile.list;
    const url = this.#at(path);
    for (const [name, value] of Object.entries({ ...query, ...filter }))
      url.searchParams.set(name, value);
    url.searchParams.set(names.page, String(page));
    url.searchParams.set(names.page_size, String(names.records_on_page));
    return ask({
      url,
      key,
      timeoutMs: timeout_seconds * 1000,
      stop: this.#stopReading.signal,
    });
  }

  /** Ends what is under way: reading at once, a create call only after so long. */
  stop(graceMs: number): void {
    this.#stopReading.abort();
    setTimeout(() => this.#stopCreating.abort(), graceMs).unref();
  }

  #at(path: string): URL {
    const url = new URL(this.#base);
    url.pathname = url.pathname.replace(/\/$/, '') + path;
    return url;
  }
}

async function ask({ url, key, timeoutMs, body, stop }: Asked): Promise<UpstreamAnswer> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'X-API-KEY': key,
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      // The key goes nowhere else, and a lead that is sent on may be made twice.
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), stop]),
    });
    return {
      kind: 'answered',
      status: response.status,
      // An upstream that shows its faults may show the request, and this is kept.
      body: (await textOf(response)).replaceAll(key, '[key]'),
      retryAfterMs: retryAfterOf(response.headers.get('retry-after')),
      dateMs: numberOrNull(Date.parse(response.headers.get('date') ?? '')),
    };
  } catch (error) {
    return { kind: neverLeft(error) ? 'not-reached' : 'lost' };
  }
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new Error('more than anybody asked for');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function retryAfterOf(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

const numberOrNull = (value: number) => (Number.isNaN(value) ? null : value);

/** Faults that come before the first byte of a request. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  // Of several addresses each was tried and none answered.
  const causes = cause instanceof AggregateError ? cause.errors : [cause];
  return (
    causes.length > 0 &&
    causes.every(
      (one: unknown) =>
        one instanceof Error && 'code' in one && beforeSending.has(String(one.code)),
    )
  );
}
