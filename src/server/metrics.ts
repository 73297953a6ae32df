import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What `/api/metrics` tells, in the text format of Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter;
  readonly #seconds: Histogram;

  constructor({ listeners }: { listeners: () => number }) {
    const registers = [this.#registry];
    this.#requests = new Counter({
      name: 'leadmap_http_requests_total',
      help: 'Requests answered, by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'leadmap_http_request_seconds',
      help: 'Time to the answer, by method and route.',
      labelNames: ['method', 'route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process.',
      registers,
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
    new Gauge({
      name: 'leadmap_live_listeners',
      help: 'Open streams of changes.',
      registers,
      collect() {
        this.set(listeners());
      },
    });
    const started = Date.now() / 1000 - process.uptime();
    new Gauge({
      name: 'process_start_time_seconds',
      help: 'When the process started, in Unix time.',
      registers,
    }).set(started);
  }

  countRequest(of: { method: string; route: string; status: number; seconds: number }): void {
    const { method, route } = of;
    this.#requests.inc({ method, route, status: String(of.status) });
    this.#seconds.observe({ method, route }, of.seconds);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}
