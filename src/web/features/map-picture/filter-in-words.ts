import { isLeadStatus } from '#contract/lead-status.ts';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { activeLocale, t } from '#web/lib/i18n.ts';
import { regionInWords } from '#web/lib/region-in-words.ts';
import { relayInWords } from '#web/lib/relay-in-words.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The names of what a filter names by id. */
export interface FilterNames {
  readonly sources: readonly Named[];
  readonly regions: readonly Named[];
}

/** A filter as people read it, one line for each thing that narrows it. */
export function filterInWords(filter: LeadFilterInput, names: FilterNames): string[] {
  const { status, source, region, relay, text } = filter;
  const when = daysInWords(filter);
  const lines = [
    ...(status ? [t('picture.status', { names: statusNames(status) })] : []),
    ...(source ? [t('picture.source', { names: namesOf(source, names.sources) })] : []),
    ...(when === null ? [] : [when]),
    ...(region === undefined ? [] : [regionLine(region, names.regions)]),
    ...(relay === undefined ? [] : [relayInWords(relay)]),
    ...(text === undefined || text.trim() === '' ? [] : [t('picture.text', { text })]),
  ];
  return lines.length > 0 ? lines : [t('picture.everything')];
}

const statusNames = (codes: string): string =>
  codes
    .split(',')
    .map((code) => (isLeadStatus(code) ? t(`status.${code}`) : code))
    .join(', ');

const namesOf = (ids: string, known: readonly Named[]): string =>
  ids
    .split(',')
    .map((id) => known.find((item) => item.id === id)?.name ?? id)
    .join(', ');

const regionLine = (id: string, known: readonly Named[]): string => {
  const name = regionInWords(id, known);
  const isName = id.startsWith('state:') || known.some((region) => region.id === id);
  return isName ? t('picture.region', { name }) : name;
};

function daysInWords({ created_from: from, created_to: to }: LeadFilterInput): string | null {
  const first = from === undefined ? null : dayInWords(Date.parse(from));
  // Before this instant: a midnight ends the day before.
  const last = to === undefined ? null : dayInWords(Date.parse(to) - 1);
  if (first !== null && last !== null) return t('picture.days', { first, last });
  if (first !== null) return t('picture.fromDay', { day: first });
  return last === null ? null : t('picture.toDay', { day: last });
}

/** The reader's own day, with its year: paper is read later. */
const dayInWords = (time: number): string =>
  new Intl.DateTimeFormat(activeLocale(), { dateStyle: 'medium' }).format(new Date(time));
