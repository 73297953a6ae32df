import { t } from './i18n.ts';

/** What a filter asks of the way to RoofLink; all that does not have it there is one of them. */
export const relayChoices = [
  { value: 'waiting,refused,unsure', words: 'relay.filter.missing' },
  { value: 'waiting', words: 'relay.mark.waiting' },
  { value: 'refused,unsure', words: 'relay.filter.asking' },
  { value: 'confirmed', words: 'relay.filter.there' },
] as const;

/** The stages of a filter as people read them; a link may name any of them. */
export const relayInWords = (stages: string): string => {
  const choice = relayChoices.find(({ value }) => value === stages);
  if (choice) return t(choice.words);
  return stages
    .split(',')
    .flatMap((stage) =>
      Object.hasOwn(single, stage) ? [t(single[stage as keyof typeof single])] : [],
    )
    .join(', ');
};

const single = {
  waiting: 'relay.mark.waiting',
  refused: 'relay.mark.refused',
  unsure: 'relay.mark.unsure',
  confirmed: 'relay.filter.there',
} as const;
