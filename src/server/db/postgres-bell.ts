import pg from 'pg';
import type { BellRelay } from './change-bell.ts';

const channel = 'leadmap_changes';
const shortestWaitMs = 500;
const longestWaitMs = 30_000;
/** Ids of companies in one message; PostgreSQL takes 8,000 bytes. */
const mostAtOnce = 500;

/**
 * Carries the bell over LISTEN and NOTIFY, on one connection of its own. A message goes out after
 * the commit, never inside it, where it would halve the rate of writes; rings that come while one
 * is under way leave together in the next. While the connection is gone, messages are too: who
 * follows the feed also looks by itself.
 */
export class PostgresBell implements BellRelay {
  readonly #databaseUrl: string;
  readonly #toTell = new Set<number>();
  #listener: (companyId: number) => void = () => {};
  #client: pg.Client | null = null;
  #isOpen = false;
  #isClosed = false;
  #isTelling = false;
  #waitMs = shortestWaitMs;
  #retry: NodeJS.Timeout | undefined;
  #connecting: Promise<void> = Promise.resolve();

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  hear(listener: (companyId: number) => void): void {
    this.#listener = listener;
    this.#open();
  }

  tell(companyId: number): void {
    this.#toTell.add(companyId);
    this.#open();
    void this.#flush();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#connecting;
    await this.#client?.end().catch(() => {});
  }

  #open(): void {
    if (this.#isOpen || this.#isClosed) return;
    this.#isOpen = true;
    this.#connecting = this.#connect();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    let isLost = false;
    const lose = () => {
      if (!isLost) this.#lose(client);
      isLost = true;
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', (message) => {
      // Whoever rang here has been heard here.
      if (message.processId === ownProcess) return;
      for (const id of (message.payload ?? '').split(',')) this.#listener(Number(id));
    });
    let ownProcess = 0;
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      ownProcess = rows[0]?.pid ?? 0;
      // A lost message is made good by the next look at the feed: not worth a flush of the disk.
      await client.query('set synchronous_commit = off');
      await client.query(`listen ${channel}`);
      this.#client = client;
      this.#waitMs = shortestWaitMs;
    } catch {
      lose();
    }
    void this.#flush();
  }

  /** Tries again, ever more seldom: some databases have no LISTEN at all. */
  #lose(client: pg.Client): void {
    if (this.#client === client) this.#client = null;
    if (this.#isClosed) return;
    client.end().catch(() => {});
    this.#retry = setTimeout(() => {
      this.#connecting = this.#connect();
    }, this.#waitMs);
    this.#retry.unref();
    this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2);
  }

  async #flush(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    while (this.#client && this.#toTell.size > 0) {
      const ids = [...this.#toTell].slice(0, mostAtOnce);
      for (const id of ids) this.#toTell.delete(id);
      await this.#client
        .query('select pg_notify($1, $2)', [channel, ids.join(',')])
        .catch(() => {});
    }
    this.#isTelling = false;
  }
}
