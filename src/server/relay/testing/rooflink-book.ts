/** A record of the simulated upstream. */
export interface RoofLinkRecord {
  readonly id: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly createdMs: number;
  readonly editedMs: number;
  /** What the list tells of it besides, such as its status. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** When the list begins to show it. */
  readonly shownMs: number;
}

interface MadeThere {
  readonly nowMs: number;
  readonly lagMs?: number;
  readonly editedMs?: number;
  readonly shown?: RoofLinkRecord['shown'];
}

interface AskedPage {
  readonly page: number;
  readonly size: number;
  readonly nowMs: number;
  readonly sinceMs?: number;
}

/** How the simulated upstream tells of its records; all of it is unknown of the real one. */
export interface RoofLinkManner {
  readonly showsExtraInfo: 'object' | 'text' | 'never';
  readonly time: 'zoned' | 'naive';
  readonly address: 'line' | 'fields';
  readonly next: 'number' | 'address' | 'other host';
}

const plainManner: RoofLinkManner = {
  showsExtraInfo: 'object',
  time: 'zoned',
  address: 'line',
  next: 'number',
};

/** What a RoofLink account holds: every create call makes a record, however often it comes. */
export class RoofLinkBook {
  readonly records: RoofLinkRecord[] = [];
  manner: RoofLinkManner = plainManner;
  #lastId = 4_000;

  create(
    body: Readonly<Record<string, unknown>>,
    { nowMs, lagMs = 0, editedMs = nowMs, shown = {} }: MadeThere,
  ): RoofLinkRecord {
    const record = {
      id: (this.#lastId += 7),
      body,
      createdMs: nowMs,
      editedMs,
      shown,
      shownMs: nowMs + lagMs,
    };
    this.records.push(record);
    return record;
  }

  /** Somebody changes a record there. */
  edit(
    { id }: Pick<RoofLinkRecord, 'id'>,
    change: Partial<Pick<RoofLinkRecord, 'body' | 'shown'>>,
    nowMs: number,
  ): void {
    const at = this.records.findIndex((record) => record.id === id);
    const was = this.records[at];
    if (!was) throw new Error(`There is no record ${id}.`);
    this.records[at] = {
      ...was,
      body: { ...was.body, ...change.body },
      shown: { ...was.shown, ...change.shown },
      editedMs: nowMs,
    };
  }

  remove(record: RoofLinkRecord): void {
    const at = this.records.indexOf(record);
    if (at >= 0) this.records.splice(at, 1);
  }

  /** The records that were made for a lead of ours. */
  of(leadId: string): RoofLinkRecord[] {
    return this.records.filter(({ body }) => leadIdOf(body) === leadId);
  }

  /** One page of the list, newest first; of what was edited since then. */
  page({ page, size, nowMs, sinceMs = 0 }: AskedPage): object {
    const shown = this.records
      .filter(({ shownMs, editedMs }) => shownMs <= nowMs && editedMs >= sinceMs)
      .toSorted((a, b) => b.createdMs - a.createdMs || b.id - a.id);
    const from = (page - 1) * size;
    const results = shown.slice(from, from + size).map((record) => this.#show(record));
    const hasNext = from + size < shown.length;
    const next = hasNext ? `https://elsewhere.example/list/?page=${page + 1}` : null;
    return {
      count: shown.length,
      from_index: from + 1,
      to_index: from + results.length,
      next,
      next_page: hasNext ? this.#nextPage(page + 1) : null,
      previous: null,
      results,
    };
  }

  #nextPage(page: number): number | string {
    const { next } = this.manner;
    if (next === 'number') return page;
    return `${next === 'address' ? '' : 'https://elsewhere.example'}/list/?page=${page}`;
  }

  #show({ id, body, createdMs, shown }: RoofLinkRecord): object {
    const { showsExtraInfo, time, address } = this.manner;
    const iso = new Date(createdMs).toISOString();
    const text = (name: string) => String((body[name] as string | null | undefined) ?? '');
    return {
      id,
      date_created: time === 'zoned' ? iso : iso.slice(0, 19).replace('T', ' '),
      customer: { first_name: text('first_name'), last_name: text('last_name') },
      ...(address === 'line'
        ? {
            full_address: `${text('address')}, ${text('city')}, ${text('state')}  ${text('zipcode')}`,
          }
        : {
            address: text('address'),
            city: text('city'),
            state: text('state'),
            zipcode: text('zipcode'),
          }),
      lead_status: null,
      latitude: Number(body['latitude']),
      longitude: Number(body['longitude']),
      ...(showsExtraInfo === 'never'
        ? {}
        : {
            extra_info:
              showsExtraInfo === 'text' ? JSON.stringify(body['extra_info']) : body['extra_info'],
          }),
      ...shown,
    };
  }
}

const leadIdOf = ({ extra_info }: Readonly<Record<string, unknown>>) =>
  (extra_info as { leadmap_id?: string } | undefined)?.leadmap_id;
