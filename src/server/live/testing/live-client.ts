import { liveBeatSchema, liveLeadSchema, type LiveLead } from '#contract/live-event.ts';

/** An event as it came over the wire. */
export type HeardEvent =
  | { readonly event: 'lead'; readonly id: string; readonly lead: LiveLead }
  | { readonly event: 'beat' | 'reset'; readonly id: string; readonly seq: number };

/** Reads a stream of server-sent events, as little and as simply as a test needs. */
export class LiveClient {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  readonly #heard: HeardEvent[] = [];
  #rest = '';

  constructor(body: ReadableStream<Uint8Array> | null) {
    if (!body) throw new Error('The answer has no body.');
    this.#reader = body.getReader();
  }

  /** The next event; null when the stream has ended or was cut. */
  async next(): Promise<HeardEvent | null> {
    while (this.#heard.length === 0) {
      const part = await this.#reader.read().catch(() => null);
      if (!part?.value) return null;
      const blocks = (this.#rest + this.#decoder.decode(part.value, { stream: true })).split(
        '\n\n',
      );
      this.#rest = blocks.pop() ?? '';
      this.#heard.push(...blocks.flatMap((block) => parse(block) ?? []));
    }
    return this.#heard.shift() ?? null;
  }

  /** The next event that is no beat. */
  async nextChange(): Promise<HeardEvent | null> {
    for (;;) {
      const event = await this.next();
      if (event?.event !== 'beat') return event;
    }
  }

  /** The next `count` changes of leads. */
  async leads(count: number): Promise<LiveLead[]> {
    const leads: LiveLead[] = [];
    while (leads.length < count) {
      const event = await this.nextChange();
      if (event?.event !== 'lead') throw new Error(`Heard ${event?.event ?? 'the end'} instead.`);
      leads.push(event.lead);
    }
    return leads;
  }

  /** Resolves when the server has ended or cut the stream. */
  async end(): Promise<void> {
    while (await this.next());
  }

  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => {});
  }
}

function parse(block: string): HeardEvent | null {
  const lines = new Map(
    block.split('\n').map((line) => {
      const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      return [name, value];
    }),
  );
  const data = lines.get('data');
  if (data === undefined) return null;
  const id = lines.get('id') ?? '';
  const event = lines.get('event');
  const json: unknown = JSON.parse(data);
  if (event === 'lead') return { event, id, lead: liveLeadSchema.parse(json) };
  if (event === 'beat' || event === 'reset')
    return { event, id, seq: liveBeatSchema.parse(json).seq };
  throw new Error(`Unknown event ${event}.`);
}
