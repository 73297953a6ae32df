import type { GeocodeFeature, GeocodeSearchQuery } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { type Clock, systemClock } from './clock.ts';
import { fetchJson } from './fetch-json.ts';
import { hostedFeature } from './hosted-feature.ts';
import type { Finding, HostedProvider } from './hosted-provider.ts';
import { type FaultKind, ProviderFault } from './provider-fault.ts';
import { NotLetThrough, RequestGate } from './request-gate.ts';
import { weighReversed, weighSearched } from './weigh-answers.ts';

const longestWaitMs = 3000;
const mostAtOnce = 8;

interface HostedGeocoderDeps {
  readonly provider: HostedProvider;
  /** Stands in no answer and no log. */
  readonly key: string | null;
  /** Who is asking; public servers want to know. */
  readonly userAgent: string;
  readonly onFault?: (kind: FaultKind) => void;
  readonly clock?: Clock;
  /** How long an answer may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/**
 * Asks one hosted geocoder within its terms. Whatever it does wrong ends as `unavailable` with
 * words for a person; nothing of it reaches the client but checked answers.
 */
export class HostedGeocoderClient {
  readonly provider: HostedProvider;
  readonly #deps: HostedGeocoderDeps;
  readonly #clock: Clock;
  readonly #gate: RequestGate;
  readonly #breaker: CircuitBreaker;

  constructor(deps: HostedGeocoderDeps) {
    this.provider = deps.provider;
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    const { mostPerSecond } = deps.provider.terms;
    this.#gate = new RequestGate({ mostPerSecond, mostAtOnce, longestWaitMs }, this.#clock);
    this.#breaker = new CircuitBreaker(this.#clock);
  }

  /** @throws ProblemError `unavailable` */
  async search(query: GeocodeSearchQuery, signal: AbortSignal): Promise<GeocodeFeature[]> {
    const features = await this.#ask({
      url: this.provider.searchUrl(query),
      text: query.q,
      signal,
      read: (answer) => this.provider.readSearch(answer),
    });
    return features.slice(0, query.limit).map((feature) => weighSearched(feature, query.q));
  }

  /** The address at a place, or null. @throws ProblemError `unavailable` */
  async reverse(place: Place, signal: AbortSignal): Promise<GeocodeFeature | null> {
    const [feature] = await this.#ask({
      url: this.provider.reverseUrl(place),
      text: null,
      signal,
      read: (answer) => this.provider.readReverse(answer),
    });
    return feature ? weighReversed(feature, place) : null;
  }

  async #ask(request: {
    url: URL;
    text: string | null;
    signal: AbortSignal;
    read: (answer: unknown) => readonly Finding[];
  }): Promise<GeocodeFeature[]> {
    this.#refuseWhilePaused();
    try {
      const findings = await this.#gate.run(request, () => this.#askOnce(request));
      return findings
        .map((finding) => hostedFeature(finding, this.provider))
        .filter((feature) => feature !== null)
        .filter((feature) => !this.#holdsKey(feature));
    } catch (error) {
      if (error instanceof ProviderFault) throw unavailable(faultWords[error.kind], this.provider);
      if (error instanceof NotLetThrough) throw unavailable(waitWords[error.reason], this.provider);
      throw error;
    }
  }

  async #askOnce(request: {
    url: URL;
    signal: AbortSignal;
    read: (answer: unknown) => readonly Finding[];
  }): Promise<readonly Finding[]> {
    this.#refuseWhilePaused();
    this.#breaker.begin();
    try {
      const findings = readable(request.read, await this.#fetch(request.url, request.signal));
      this.#breaker.succeeded();
      return findings;
    } catch (error) {
      if (request.signal.aborted) throw new NotLetThrough('given-up');
      if (error instanceof ProviderFault) {
        this.#breaker.failed(error);
        this.#deps.onFault?.(error.kind);
      }
      throw error;
    }
  }

  async #fetch(url: URL, clientGone: AbortSignal): Promise<unknown> {
    const tooSlow = new AbortController();
    const stop = this.#clock.after(this.#deps.timeoutMs ?? 3000, () => tooSlow.abort());
    try {
      return await fetchJson(url, {
        headers: { Accept: 'application/json', 'User-Agent': this.#deps.userAgent },
        signal: AbortSignal.any([tooSlow.signal, clientGone]),
      });
    } catch (error) {
      throw tooSlow.signal.aborted ? new ProviderFault('slow') : error;
    } finally {
      stop();
    }
  }

  #refuseWhilePaused(): void {
    const pauseMs = this.#breaker.pauseMs();
    if (pauseMs > 0) throw unavailable('is being left alone for a while', this.provider, pauseMs);
  }

  /** A provider that repeats what it was asked must not tell the key on. */
  #holdsKey(feature: GeocodeFeature): boolean {
    const { key } = this.#deps;
    return key !== null && JSON.stringify(feature).includes(key);
  }
}

function readable(
  read: (answer: unknown) => readonly Finding[],
  answer: unknown,
): readonly Finding[] {
  try {
    return read(answer);
  } catch (error) {
    throw error instanceof ProviderFault ? error : new ProviderFault('nonsense');
  }
}

const faultWords: Readonly<Record<FaultKind, string>> = {
  slow: 'does not answer in time',
  unreachable: 'cannot be reached',
  limit: 'has been asked too often',
  refused: 'refuses our key; whoever runs this server should check LEADMAP_GEOCODER_KEY',
  redirected: 'has moved; whoever runs this server should check LEADMAP_GEOCODER_URL',
  rejected: 'cannot make sense of this request',
  nonsense: 'answers nonsense',
};

const waitWords: Readonly<Record<NotLetThrough['reason'], string>> = {
  busy: 'is busy with other requests',
  superseded: 'was asked something newer',
  'given-up': 'was not waited for',
};

function unavailable(words: string, provider: HostedProvider, pauseMs?: number): ProblemError {
  return new ProblemError(
    'unavailable',
    `The hosted geocoder (${provider.name}) ${words}. The search of this server goes on working; try again later, or type the address by hand.`,
    pauseMs === undefined ? {} : { headers: { 'Retry-After': String(Math.ceil(pauseMs / 1000)) } },
  );
}
