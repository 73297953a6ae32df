import * as z from 'zod/mini';
import { type LeadFilter, type LeadFilterInput, leadFilterSchema } from '#contract/lead-filter.ts';

/** Days back from today that can be chosen, today included. */
export const dayCounts = { today: 1, week: 7, month: 30, quarter: 90 } as const;
export type Within = keyof typeof dayCounts;

/**
 * The filter as the address of the screen has it: the parameters of the API and one of our own,
 * `within`, so that a saved view of "the last 7 days" stays that.
 */
export type AddressedFilter = LeadFilterInput & { readonly within?: Within | undefined };

/** Every parameter that a filter has, in the order in which they are written. */
const names = [
  'status',
  'source',
  'within',
  'created_from',
  'created_to',
  'region',
  'relay',
  'text',
] as const satisfies readonly (keyof AddressedFilter)[];

const isWithin = (value: string): value is Within => Object.hasOwn(dayCounts, value);

/** The filter in a query string; what is not understood does not narrow, so a broken link opens. */
export function readFilter(search: string): AddressedFilter {
  const given = new URLSearchParams(search);
  const filter: AddressedFilter = {};
  for (const name of names) {
    const value = given.get(name) ?? '';
    if (value === '') continue;
    if (name === 'within') Object.assign(filter, isWithin(value) ? { within: value } : {});
    else if (z.safeParse(leadFilterSchema, { [name]: value }).success) filter[name] = value;
  }
  return filter;
}

/** A query string with the filter in place of the one it had; all else in it stays. */
export function writeFilter(search: string, filter: AddressedFilter): string {
  const next = new URLSearchParams(search);
  for (const name of names) {
    next.delete(name);
    const value = filter[name];
    if (value !== undefined && value !== '') next.set(name, value);
  }
  // Read by people: a list looks like one.
  const text = next.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** What the API is asked with on a day of the reader's; days are theirs, not those of UTC. */
export function apiFilter({ within, ...filter }: AddressedFilter, today: Date): LeadFilterInput {
  if (within === undefined) return filter;
  const from = new Date(
    today.getFullYear(),
    today.getMonth(),
    today.getDate() - dayCounts[within] + 1,
  );
  return { ...filter, created_from: instantOf(from) };
}

/** The filter as live changes are compared with it. */
export function parseFilter(query: LeadFilterInput): LeadFilter {
  const parsed = z.safeParse(leadFilterSchema, query);
  // Each part was read by the same schema; the whole has no rule of its own.
  return parsed.success ? parsed.data : {};
}

/** An instant as the API takes it, to the minute. */
export const instantOf = (time: Date): string => `${time.toISOString().slice(0, 16)}Z`;

/** The list that a comma separated parameter holds. */
export const listOf = (value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : value.split(',');

/** The list with one more, or without one that was in it, as a parameter has it. */
export function toggled(value: string | undefined, item: string): string | undefined {
  const list = listOf(value);
  const next = list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
  return next.length === 0 ? undefined : next.join(',');
}
