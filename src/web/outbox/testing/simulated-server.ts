import type { SendOutcome } from '#web/outbox/after-attempt.ts';
import { type OutboxEntry, sameBody } from '#web/outbox/outbox-entry.ts';

type Delivery = Pick<OutboxEntry, 'id' | 'body'>;

/** How one request fares on its way. */
export const fates = [
  'fine',
  'request-lost',
  'answer-lost',
  'delivered-twice',
  'delivered-late',
  'failed-before-storing',
  'failed-after-storing',
  'told-to-wait',
  'session-ended',
] as const;
export type Fate = (typeof fates)[number];

/** The server as the contract has it: a key is stored once, with its first body. */
export class SimulatedServer {
  /** Every lead made, in order; a doubled one would stand here twice. */
  readonly leads: Delivery[] = [];
  /** Requests that somebody gave up on and that arrive all the same. */
  readonly late: Delivery[] = [];
  readonly #poison: ReadonlySet<string>;

  constructor(poison: ReadonlySet<string>) {
    this.#poison = poison;
  }

  leadOf(id: string): Delivery | undefined {
    return this.leads.find((lead) => lead.id === id);
  }

  receive(delivery: Delivery, fate: Fate): SendOutcome {
    switch (fate) {
      case 'fine':
        return this.#store(delivery);
      case 'delivered-twice':
        this.#store(delivery);
        return this.#store(delivery);
      case 'answer-lost':
        this.#store(delivery);
        return retry('unreachable');
      case 'failed-after-storing':
        this.#store(delivery);
        return retry('server-failed');
      case 'delivered-late':
        this.late.push(delivery);
        return retry('unreachable');
      case 'request-lost':
        return retry('unreachable');
      case 'failed-before-storing':
        return retry('server-failed');
      case 'told-to-wait':
        return { kind: 'retry', reason: 'too-many', afterMs: 30_000 };
      case 'session-ended':
        return retry('signed-out');
    }
  }

  arriveLate(index: number): void {
    const [delivery] = this.late.splice(index, 1);
    if (delivery) this.#store(delivery);
  }

  #store({ id, body }: Delivery): SendOutcome {
    const known = this.leadOf(id);
    const receipt = `receipt of ${id}`;
    if (known && !sameBody(known, { body })) return { kind: 'arrived-before', leadId: id, receipt };
    if (!known && this.#poison.has(body.address))
      return { kind: 'refused', status: 400, words: 'No.', faults: [] };
    if (!known) this.leads.push({ id, body });
    return { kind: 'sent', leadId: id, receipt };
  }
}

const retry = (reason: Extract<SendOutcome, { kind: 'retry' }>['reason']): SendOutcome => ({
  kind: 'retry',
  reason,
  afterMs: null,
});
