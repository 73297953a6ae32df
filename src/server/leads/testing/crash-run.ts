import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type CreateLeadInput,
  createdLeadSchema,
  type Lead,
  leadPageSchema,
} from '#contract/lead.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Counts at the end of a run; the last three must be 0. */
export interface CrashReport {
  readonly kills: number;
  /** Leads answered with 201. */
  readonly acknowledged: number;
  readonly stored: number;
  /** Answered only on a retry, although the first try had been stored: the kill took the answer. */
  readonly answerLost: number;
  /** Acknowledged and not there under the id that was answered. */
  readonly lost: number;
  /** Stored more than once. */
  readonly doubled: number;
  /** Stored without its customer, its contact or a part of its body. */
  readonly torn: number;
}

/** Requests in flight at any moment. */
const clients = 16;
/** A kill comes within this time of the first answer of a round. */
const longestLoadMs = 150;

/**
 * Kills a real server with `kill -9` at random moments under load, each time retries what was
 * not answered with the same Idempotency-Key, and in the end compares what was acknowledged with
 * what is stored. `environment` names the data folder or the database.
 */
export async function crashRun(options: {
  kills: number;
  environment: Record<string, string>;
  onKill?: (kills: number, acknowledged: number) => void;
}): Promise<CrashReport> {
  const book = new Book();
  for (let kill = 1; kill <= options.kills; kill += 1) {
    const server = await startServerProcess(options.environment);
    book.startRound();
    const firstAnswer = send(server, book, book.next());
    const killed = firstAnswer
      .then(() => delay(randomInt(longestLoadMs)))
      .then(() => server.kill());
    await Promise.all(Array.from({ length: clients }, () => sendUntilKilled(server, book)));
    await killed;
    options.onKill?.(kill, book.acknowledged.size);
  }
  const server = await startServerProcess(options.environment);
  try {
    for (const key of book.unanswered) await send(server, book, key);
    return { kills: options.kills, ...compare(book, await allLeads(server)) };
  } finally {
    await server.kill();
  }
}

/** What the clients know: the keys they sent and the answers they got. */
class Book {
  /** Sent in this round or an earlier one and not answered. */
  readonly unanswered = new Set<string>();
  /** Those of earlier rounds, to be sent again. */
  #toRetry: string[] = [];
  /** Key → id of the lead. */
  readonly acknowledged = new Map<string, string>();
  answerLost = 0;

  /** After a kill: whatever was not answered is sent again first. */
  startRound(): void {
    this.#toRetry = [...this.unanswered];
  }

  /** A key whose answer never came, else a new one. */
  next(): string {
    const key = this.#toRetry.pop() ?? randomUUID();
    this.unanswered.add(key);
    return key;
  }
}

async function sendUntilKilled(server: ServerProcess, book: Book): Promise<void> {
  for (;;) {
    const key = book.next();
    try {
      await send(server, book, key);
    } catch (error) {
      if (error instanceof WrongAnswer) throw error;
      return; // The connection broke: the server is dead and the key stays unanswered.
    }
  }
}

/** An answer that a client must never get, whatever happens to the server. */
class WrongAnswer extends Error {}

/** The key is in the body too, so that a lead can be traced back and checked as a whole. */
const bodyOf = (key: string): CreateLeadInput => ({
  external_id: key,
  address: `${key.slice(0, 4)} Made Up St`,
  state: 'VT',
  zipcode: '05602',
  latitude: '44.26',
  longitude: '-72.58',
  first_name: key,
  cell: '802-555-0100',
  extra_info: { key },
});

async function send(server: ServerProcess, book: Book, key: string): Promise<void> {
  const response = await server.fetch('/api/leads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(bodyOf(key)),
  });
  const text = await response.text();
  if (response.status !== 201) throw new WrongAnswer(`${response.status}: ${text}`);
  book.acknowledged.set(key, createdLeadSchema.parse(JSON.parse(text)).id);
  book.unanswered.delete(key);
  if (response.headers.has('idempotency-replayed')) book.answerLost += 1;
}

async function allLeads(server: ServerProcess): Promise<Lead[]> {
  const leads: Lead[] = [];
  let next: string | null = '/api/leads?page_size=200&ordering=created_at';
  while (next !== null) {
    const response: Response = await server.fetch(next);
    const page = leadPageSchema.parse(await response.json());
    leads.push(...page.results);
    next = page.next;
  }
  return leads;
}

function compare(book: Book, leads: readonly Lead[]): Omit<CrashReport, 'kills'> {
  const ids = new Set(leads.map(({ id }) => id));
  const keys = new Set(leads.map(({ external_id }) => external_id));
  return {
    acknowledged: book.acknowledged.size,
    stored: leads.length,
    answerLost: book.answerLost,
    lost: [...book.acknowledged.values()].filter((id) => !ids.has(id)).length,
    doubled: leads.length - keys.size,
    torn: leads.filter((lead) => !isWhole(lead)).length,
  };
}

const isWhole = (lead: Lead) =>
  lead.first_name === lead.external_id &&
  lead.extra_info?.key === lead.external_id &&
  lead.contacts.length === 1;
