import { filterWords, type LeadFilter } from '#contract/lead-filter.ts';

/** One text for all spellings of the same filter. */
export const filterKey = ({ status, source, relay, text, ...rest }: LeadFilter): string =>
  JSON.stringify([
    status && [...new Set(status)].toSorted(),
    source && [...new Set(source)].toSorted(),
    relay && [...new Set(relay)].toSorted(),
    [...new Set(filterWords(text))].toSorted(),
    rest.created_from,
    rest.created_to,
    rest.region,
  ]);
