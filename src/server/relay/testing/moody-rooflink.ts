import type { Random } from '#server/relay/testing/seeded-random.ts';
import type { UpstreamAnswer } from '#server/relay/upstream-answer.ts';
import { RoofLinkBook, type RoofLinkManner } from './rooflink-book.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** An address that the upstream finds fault with. */
export const poisonAddress = '13 Refused Rd';

const settleMs = 120_000;
const answer = (status: number, body: unknown = ''): UpstreamAnswer => ({
  kind: 'answered',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  retryAfterMs: null,
  dateMs: null,
});
const html = '<html><body>Something went wrong</body></html>';
const lost: UpstreamAnswer = { kind: 'lost' };

/**
 * The upstream in the mood to do everything wrong that one can do wrong, as dice fall: it makes a
 * record and says nothing, says so and makes none, comes late, answers with HTML, moves pages.
 */
export class MoodyRoofLink {
  readonly book = new RoofLinkBook();
  /** When each request began, of all kinds. */
  readonly requests: number[] = [];
  isWell = false;
  readonly #clock: SimulatedClock;
  readonly #random: Random;
  readonly #canRemove: boolean;

  constructor(clock: SimulatedClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
    this.#canRemove = random.below(4) === 0;
    this.book.manner = {
      showsExtraInfo: random.pick(['object', 'object', 'text', 'never']),
      time: random.pick(['zoned', 'zoned', 'naive']),
      address: random.pick(['line', 'fields']),
      next: random.pick(['number', 'address', 'other host']),
    } satisfies RoofLinkManner;
    for (let other = random.below(9); other > 0; other -= 1)
      this.#otherRecord(random.below(6) === 0);
  }

  async create(body: Readonly<Record<string, unknown>>): Promise<UpstreamAnswer> {
    this.requests.push(this.#clock.now());
    if (body['address'] === poisonAddress) return this.#later(answer(400, { address: ['No.'] }));
    if (this.isWell) return this.#later(answer(201, { id: this.#make(body).id }));
    switch (this.#random.below(18)) {
      case 0:
        return this.#timedOut(() => this.#make(body));
      case 1:
        return this.#timedOut(() => {});
      case 2:
        // It comes after everybody has given it up.
        return this.#timedOut(() => {
          void this.#clock.wait(this.#random.below(settleMs / 2)).then(() => this.#make(body));
        });
      case 3:
        this.#make(body);
        return this.#later(lost);
      case 4:
        return this.#later(lost);
      case 5:
        this.#make(body);
        return this.#later(answer(this.#random.pick([500, 502, 503, 504]), html));
      case 6:
        return this.#later(answer(this.#random.pick([500, 502, 503, 504]), html));
      case 7:
        return this.#later(answer(429));
      case 8:
        this.#make(body);
        return this.#later(answer(201, this.#random.pick(['', html, '{}', '{"new": 1}'])));
      case 9:
        return this.#later(answer(200, html));
      case 10:
        if (this.#random.below(2) === 0) this.#make(body);
        return this.#later(answer(this.#random.pick([301, 302, 307]), ''));
      case 11:
        return this.#later(answer(this.#random.pick([401, 403]), html));
      case 12:
        return this.#later(answer(this.#random.pick([404, 405])));
      case 13:
        return this.#later({ kind: 'not-reached' });
      case 14:
        this.#make(body);
        return this.#later(answer(200, { id: 1 }));
      default:
        return this.#later(answer(201, { id: this.#make(body).id }));
    }
  }

  list(page: number): Promise<UpstreamAnswer> {
    return this.listEdited(page, null);
  }

  async listEdited(page: number, since: Date | null): Promise<UpstreamAnswer> {
    this.requests.push(this.#clock.now());
    if (!this.isWell) {
      if (this.#random.below(3) === 0) this.#otherRecord(false);
      if (this.#canRemove && this.#random.below(3) === 0) this.#removeOther();
      if (this.#random.below(5) === 0)
        return this.#later(
          this.#random.pick([answer(429), answer(503, html), answer(500), answer(200, html), lost]),
        );
    }
    // As it was when it was read, however long the answer takes.
    const shown = answer(
      200,
      this.book.page({ page, size: 3, nowMs: this.#clock.now(), sinceMs: since?.getTime() ?? 0 }),
    );
    await this.#clock.wait(this.#random.below(20_000));
    return shown;
  }

  #make(body: Readonly<Record<string, unknown>>) {
    const lagMs = this.isWell ? 0 : this.#random.pick([0, 0, settleMs / 3]);
    return this.book.create(body, { nowMs: this.#clock.now(), lagMs });
  }

  /** Made by hand in the upstream: of a neighbour, or hours ago of the very same customer. */
  #otherRecord(isAlike: boolean): void {
    const hoursAgo = isAlike ? 1 + this.#random.below(40) : 0;
    this.book.create(
      {
        address: isAlike ? '12 Elm St' : `${this.#random.below(900)} Oak Ave`,
        city: 'Larkfield',
        state: 'KS',
        zipcode: '67473',
        first_name: isAlike ? 'Ada' : 'Somebody',
        last_name: isAlike ? 'Okafor' : 'Else',
        extra_info: {},
      },
      {
        nowMs: this.#clock.now() - hoursAgo * 3_600_000,
        editedMs: this.#clock.now(),
      },
    );
  }

  #removeOther(): void {
    const other = this.book.records.find(({ body }) => body['last_name'] === 'Else');
    if (other) this.book.remove(other);
  }

  async #later(what: UpstreamAnswer): Promise<UpstreamAnswer> {
    await this.#clock.wait(this.#random.below(3_000));
    return what;
  }

  async #timedOut(meanwhile: () => void): Promise<UpstreamAnswer> {
    await this.#clock.wait(this.#random.below(50_000));
    meanwhile();
    await this.#clock.wait(10_000);
    return lost;
  }
}
