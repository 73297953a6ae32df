import { kinds } from './generated-requests.ts';
import type { Exchange } from './request-run.ts';

const mostFaultsShown = 20;

/** What came of the requests, without keeping them all. */
export class RequestTally {
  sent = 0;
  serverFaults = 0;
  hangs = 0;
  readonly faults: Exchange[] = [];
  readonly #byKind = Object.fromEntries(kinds.map((kind) => [kind, {} as Record<string, number>]));
  readonly #taken = new Map<string, number>();
  readonly #asked = new Map<string, number>();
  #slowest: Exchange[] = [];

  add(exchange: Exchange): void {
    const { request, status, fault } = exchange;
    this.sent += 1;
    const row = this.#byKind[request.kind] ?? {};
    const statusClass = status === null ? 'none' : `${Math.floor(status / 100)}xx`;
    row[statusClass] = (row[statusClass] ?? 0) + 1;
    this.#asked.set(request.route, (this.#asked.get(request.route) ?? 0) + 1);
    if (status !== null && status < 300)
      this.#taken.set(request.route, (this.#taken.get(request.route) ?? 0) + 1);
    if (status === null) this.hangs += 1;
    if (status !== null && status >= 500) this.serverFaults += 1;
    if (fault !== null) this.faults.push(exchange);
    this.#slowest.push(exchange);
    if (this.#slowest.length > 200) this.#slowest = this.#fiveSlowest();
  }

  print(): void {
    console.table(this.#byKind);
    console.table(
      this.#fiveSlowest().map(({ request, status, milliseconds }) => ({
        slowest: `${request.method} ${request.path.slice(0, 60)}`,
        status,
        ms: Math.round(milliseconds),
      })),
    );
    const never = [...this.#asked.keys()].filter((route) => !this.#taken.has(route));
    console.log(`Routes asked: ${this.#asked.size}. Never answered with 2xx: ${never.join(', ')}`);
    for (const exchange of this.faults.slice(0, mostFaultsShown)) console.log(inShort(exchange));
  }

  #fiveSlowest(): Exchange[] {
    return this.#slowest.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  }
}

/** An exchange as it can be read, and repeated. */
export const inShort = ({ request, status, fault, body }: Exchange) =>
  JSON.stringify({
    fault,
    status,
    ...request,
    body: request.body?.slice(0, 500),
    answer: body.slice(0, 300),
  });
