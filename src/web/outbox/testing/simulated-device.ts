import type { CreateLead } from '#contract/lead.ts';
import { type SendOutcome, sentLead } from '#web/outbox/after-attempt.ts';
import { type OutboxEntry, sameBody, type SentLead } from '#web/outbox/outbox-entry.ts';
import { OutboxSender } from '#web/outbox/outbox-sender.ts';
import type { Fate, SimulatedServer } from './simulated-server.ts';

/** Something a tab waits for. Whoever holds the list decides what happens, when, and how. */
interface Pending {
  readonly tab: SimulatedTab;
  readonly isSend: boolean;
  /** Does the step; the tab learns of it, unless it has crashed. */
  readonly happen: (fate: Fate) => void;
}

/** One browser: what lies on its disk, its clock, its tabs, and the one lock between them. */
export class SimulatedDevice {
  readonly drafts = new Map<string, CreateLead>();
  readonly outbox = new Map<string, OutboxEntry>();
  readonly sent = new Map<string, SentLead>();
  readonly pending: Pending[] = [];
  readonly server: SimulatedServer;
  tabs: SimulatedTab[] = [];
  clock = 1_000_000_000_000;
  /** Plain HTTP off localhost knows no Web Locks. */
  readonly hasLocks: boolean;
  #holder: SimulatedTab | null = null;
  readonly #queue: { tab: SimulatedTab; grant: () => void }[] = [];

  constructor(server: SimulatedServer, hasLocks: boolean) {
    this.server = server;
    this.hasLocks = hasLocks;
  }

  open(): SimulatedTab {
    const tab = new SimulatedTab(this);
    this.tabs.push(tab);
    tab.wake();
    return tab;
  }

  /** kill -9: what it waits for may still happen, but nobody hears of it; its lock is free. */
  crash(tab: SimulatedTab): void {
    tab.alive = false;
    this.tabs = this.tabs.filter((other) => other !== tab);
    if (this.#holder === tab) this.release();
  }

  lock(tab: SimulatedTab): Promise<void> {
    return new Promise((grant) => {
      this.#queue.push({ tab, grant });
      if (!this.#holder) this.release();
    });
  }

  release(): void {
    this.#holder = null;
    const next = this.#queue.shift();
    if (!next) return;
    if (!next.tab.alive) return this.release();
    this.#holder = next.tab;
    next.grant();
  }

  /** As `putIntoOutbox` does it; false when the person is told that it was saved differently. */
  submit(id: string, body: CreateLead): boolean {
    const known = this.outbox.get(id) ?? this.sent.get(id);
    if (known && !sameBody(known, { body })) return false;
    this.drafts.delete(id);
    if (known) return true;
    const state = { kind: 'waiting', reason: null, nextAttemptAt: this.clock } as const;
    this.outbox.set(id, { id, body, enteredAt: this.clock, attempts: 0, state });
    return true;
  }

  /** As `takeBack` does it. */
  takeBack(id: string): boolean {
    const entry = this.outbox.get(id);
    if (entry) this.drafts.set(id, entry.body);
    return this.outbox.delete(id);
  }

  /** The entry that was attempted still stands there unedited. */
  isStill(attempted: { readonly id: string; readonly body: CreateLead }): boolean {
    const entry = this.outbox.get(attempted.id);
    return entry !== undefined && sameBody(entry, attempted);
  }
}

/** One tab with the real sender in it. */
export class SimulatedTab {
  alive = true;
  readonly #device: SimulatedDevice;
  readonly #sender: OutboxSender<OutboxEntry, Extract<SendOutcome, { kind: 'sent' }>>;

  constructor(device: SimulatedDevice) {
    this.#device = device;
    this.#sender = new OutboxSender({
      queue: {
        readOutbox: () => this.#step(() => [...device.outbox.values()]),
        noteWaiting: (entry) =>
          this.#step(() => {
            if (device.isStill(entry)) device.outbox.set(entry.id, entry);
          }),
        noteSent: (entry, outcome) =>
          this.#step(() => {
            const lead = sentLead(entry, outcome, device.clock);
            device.sent.set(lead.id, lead);
            if (device.isStill(lead)) device.outbox.delete(lead.id);
          }),
      },
      send: (entry) => this.#request(entry),
      alone: async (work) => {
        if (!device.hasLocks) return work();
        await device.lock(this);
        await work();
        device.release();
      },
      onChange: () => {},
      wakeAfter: () => {},
      now: () => device.clock,
      random: () => 0.5,
    });
  }

  wake(hurry = false): void {
    void this.#sender.wake(hurry);
  }

  #step<T>(step: () => T): Promise<T> {
    return this.#wait(false, () => step());
  }

  #request(entry: OutboxEntry): Promise<SendOutcome> {
    return this.#wait(true, (fate) => this.#device.server.receive(entry, fate));
  }

  #wait<T>(isSend: boolean, step: (fate: Fate) => T): Promise<T> {
    return new Promise((resolve) => {
      const happen = (fate: Fate) => {
        const answer = step(fate);
        if (this.alive) resolve(answer);
      };
      this.#device.pending.push({ tab: this, isSend, happen });
    });
  }
}
