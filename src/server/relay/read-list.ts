import { jsonOf, textAt, valueAt } from './read-path.ts';
import type { UpstreamProfile } from './upstream-profile.ts';

/** One record of the upstream's list, as far as it is understood. */
export interface UpstreamRecord {
  readonly id: string;
  /** As it stands there; "" when it does not. */
  readonly createdAt: string;
  readonly address: string;
  readonly name: string;
  readonly statusLabel: string;
  /** The id of the lead of ours that it was made for; "" when it tells none. */
  readonly leadId: string;
}

export interface ListPage {
  readonly records: readonly UpstreamRecord[];
  /** Null after the last page. */
  readonly nextPage: number | null;
  /** Of all records; null where it is not told. */
  readonly count: number | null;
}

/** A page of the list; null when it is none, such as HTML. */
export function readList(body: string, page: number, profile: UpstreamProfile): ListPage | null {
  const read = readPage(body, page, profile);
  return read && { ...read, records: read.results.map((one) => recordOf(one, profile)) };
}

/** One record as it is looked for. */
export function recordOf(one: unknown, { list, create }: UpstreamProfile): UpstreamRecord {
  const { record } = list;
  return {
    id: textAt(one, record.id),
    createdAt: textAt(one, record.created_at),
    address: textAt(one, record.address, ', '),
    name: textAt(one, record.name),
    statusLabel: textAt(one, record.status_label),
    leadId: textAt(extraInfoOf(one, record.extra_info), [create.ids_in_extra_info.lead_id]),
  };
}

/** The same with its records as they came. */
export function readPage(
  body: string,
  page: number,
  { list }: UpstreamProfile,
): (Omit<ListPage, 'records'> & { readonly results: readonly unknown[] }) | null {
  const json = jsonOf(body);
  const results = valueAt(json, list.results);
  if (!Array.isArray(results)) return null;
  const count = valueAt(json, list.count);
  return {
    results,
    nextPage: nextPageOf(valueAt(json, list.next_page), page, list.page),
    count: typeof count === 'number' ? count : null,
  };
}

/** An object, or the text of one. */
function extraInfoOf(record: unknown, places: readonly string[]): unknown {
  const found = places.map((place) => valueAt(record, place)).find((value) => value != null);
  return typeof found === 'string' ? jsonOf(found) : found;
}

/**
 * A number, or an address of which only the number is taken: it may name another host, and the
 * next page is always asked for where the first one was.
 */
function nextPageOf(next: unknown, page: number, parameter: string): number | null {
  if (next === null || next === undefined || next === '' || next === false) return null;
  const text = String(next as string | number);
  const given = /^\d+$/.test(text)
    ? Number(text)
    : Number(URL.parse(text, 'http://any/')?.searchParams.get(parameter) ?? Number.NaN);
  return Number.isInteger(given) && given > page ? given : page + 1;
}
