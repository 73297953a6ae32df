import * as z from 'zod/mini';
import { leadLimits } from './lead-limits.ts';
import { leadStatusCodes } from './lead-status.ts';
import { relayStages } from './relay-stage.ts';
import { shortStreetWords } from './street-words.ts';
import { idInAddress, text } from './text.ts';

const commaList = z.pipe(
  z.string(),
  z.transform((value: string) => value.split(',')),
);

/** A day (its start in UTC) or an instant in UTC, as the ISO text that rows are compared with. */
const instant = z.pipe(
  z.string('instant_shape').check(
    z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/, 'instant_shape'),
    // February 30 would be read as a day in March.
    z.refine(
      (value) => new Date(value.slice(0, 10)).getUTCDate() === Number(value.slice(8, 10)),
      'instant_shape',
    ),
    z.refine((value) => !Number.isNaN(Date.parse(value)), 'instant_shape'),
  ),
  z.transform((value) => new Date(value).toISOString()),
);

/** Region of leads that lie in none. */
export const noRegion = 'none';

/**
 * Which leads are meant, as a query string says it: the same on lists, counts, charts and pin
 * tiles. What is absent does not narrow; what is there must all be true.
 */
export const leadFilterQuery = {
  /** Codes, comma separated. */
  status: z.optional(z.pipe(commaList, z.array(z.enum(leadStatusCodes, 'lead_status_code')))),
  /** Ids of lead sources, comma separated. */
  source: z.optional(z.pipe(commaList, z.array(idInAddress))),
  /** Saved at this instant or later. */
  created_from: z.optional(instant),
  /** Saved before this instant. */
  created_to: z.optional(instant),
  /** Id of a region, or {@link noRegion}. */
  region: z.optional(idInAddress),
  /** Stages on the way to the upstream, comma separated; what is not sent there has none. */
  relay: z.optional(z.pipe(commaList, z.array(z.enum(relayStages, 'relay_code')))),
  /** Words that must all occur in name, address, contacts or receipt. */
  text: z.optional(text('filter_text', leadLimits.filterText)),
};

export const leadFilterSchema = z.strictObject(leadFilterQuery);
/** The filter as it is asked for: text for an address line. */
export type LeadFilterInput = z.input<typeof leadFilterSchema>;
export type LeadFilter = z.output<typeof leadFilterSchema>;

/** What a filter looks at; a row of `pins` has all of it, and so has a live event. */
export interface FilteredLead {
  readonly lead_status: string;
  readonly lead_source_id: string;
  readonly created_at: string;
  readonly region_id: string | null;
  /** Its stage on the way to the upstream; null where it is not sent there. */
  readonly relay: string | null;
  /** Made by {@link searchTextOf}. */
  readonly search_text: string;
}

const fold = (value: string): string =>
  value
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '');

/** What text is looked for in: each part folded, so that "(617) 555-0100" is found by "555 01". */
export const searchTextOf = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .map((part) => fold(part ?? '').trim())
    .filter((part) => part !== '')
    .join('\n');

/** A telephone number of North America, in any spelling. */
const phoneNumber =
  /(?<![\p{L}\d])(?:\+?1[\s.–-]*)?\(?(\d{3})\)?[\s.–-]*(\d{3})[\s.–-]*(\d{4})(?![\p{L}\d])/gu;

/**
 * The folded words of a filter's text; none narrow nothing. They hold letters and digits only. A
 * telephone number is one of them, as it is where it is looked for.
 */
export const filterWords = (filterText: string | undefined): string[] =>
  fold((filterText ?? '').replaceAll(phoneNumber, '$1$2$3'))
    .split(/\s+/)
    .filter((word) => word !== '');

const longStreetWords = new Map([...shortStreetWords].map(([long, short]) => [short, long]));

/**
 * What a word of a filter is found as: anywhere as it is, and in its other spelling where that stands alone, so that
 * "Oak Road" finds "Oak Rd". Lines of the text are parts of the lead.
 */
export const spellingsOf = (word: string): string[] => {
  const other = shortStreetWords.get(word) ?? longStreetWords.get(word);
  if (other === undefined || other.includes(word)) return [word];
  const gaps = [' ', '\n'];
  return [word, ...gaps.flatMap((before) => gaps.map((after) => `${before}${other}${after}`))];
};

/** Whether nothing but the status narrows: such counts lie ready. */
export const isByStatusAlone = ({
  source,
  created_from,
  created_to,
  region,
  relay,
  text,
}: LeadFilter): boolean =>
  [source, created_from, created_to, region, relay].every((value) => value === undefined) &&
  filterWords(text).length === 0;

/** Whether a lead passes; the server's SQL says the same of every row (tested). */
export function passesFilter(lead: FilteredLead, filter: LeadFilter): boolean {
  const { status, source, created_from, created_to, region, relay } = filter;
  return (
    (!status || (status as readonly string[]).includes(lead.lead_status)) &&
    (!source || source.includes(lead.lead_source_id)) &&
    (created_from === undefined || lead.created_at >= created_from) &&
    (created_to === undefined || lead.created_at < created_to) &&
    (region === undefined || (lead.region_id ?? noRegion) === region) &&
    (!relay || (relay as readonly string[]).includes(lead.relay ?? '')) &&
    filterWords(filter.text).every((word) =>
      spellingsOf(word).some((spelling) => lead.search_text.includes(spelling)),
    )
  );
}
