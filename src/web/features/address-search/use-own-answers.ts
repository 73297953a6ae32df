import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { searchAddressQuery } from '#web/api/queries.ts';

/** What was typed, and where the map was then: a map that moves meanwhile asks nothing anew. */
export interface Typed {
  readonly text: string;
  readonly near: Place | null;
  /** It was not typed: a line of the list put it there. */
  readonly chosen: boolean;
}

/** The server refuses longer ones; an address field holds no more either. */
const longestQuery = 200;

const noneFound: readonly GeocodeFeature[] = [];

/** What our own index answers to what was typed. */
export function useOwnAnswers({ text, near }: Typed) {
  const asked = text.trim();
  const tooLong = asked.length > longestQuery;
  const search = useQuery({
    ...searchAddressQuery({ text: asked, near }),
    enabled: asked !== '' && !tooLong,
    placeholderData: keepPreviousData,
  });
  // Tried in vain, though perhaps about to be tried again: answers to older text do not stand in.
  const failed = tooLong || search.failureCount > 0;
  return {
    found: asked === '' || failed ? noneFound : (search.data?.features ?? noneFound),
    /** The answers are those to what is in the box now. */
    fresh: search.isSuccess && !search.isPlaceholderData,
    failed,
    /** It was not asked for. */
    tooLong,
    searching: search.isFetching,
  };
}
