import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { hostedGeocoderQuery, searchHostedQuery } from '#web/api/queries.ts';
import { isSureHouse, newAnswers } from './hosted-answers.ts';
import type { Typed, useOwnAnswers } from './use-own-answers.ts';

/** A pause after which a text is taken for what the person wants to know. */
const pauseMs = 350;
/** Shorter texts fit half the country. */
const shortest = 3;

interface HostedOptions {
  readonly typed: Typed;
  readonly own: ReturnType<typeof useOwnAnswers>;
}

const noneFound: readonly GeocodeFeature[] = [];

/** What a hosted geocoder adds to our own answers, where one is configured. */
export function useHostedAnswers({ typed, own }: HostedOptions) {
  const asked = typed.text.trim();
  // The text for which the person told to ask.
  const [told, setTold] = useState<string | null>(null);
  const geocoder = useQuery({ ...hostedGeocoderQuery(), enabled: asked !== '' }).data ?? null;
  const rested = useRested(asked);
  const lacking =
    geocoder !== null &&
    asked.length >= shortest &&
    !typed.chosen &&
    !own.tooLong &&
    (own.failed || (own.fresh && !isSureHouse(own.found[0])));
  const mayAsk = geocoder?.type_ahead ? rested === asked : told === asked;
  const search = useQuery({
    ...searchHostedQuery({ text: asked, near: typed.near }),
    enabled: lacking && mayAsk,
  });
  return {
    geocoder,
    found: lacking ? newAnswers(own.found, search.data?.features ?? noneFound) : noneFound,
    searching: search.isFetching,
    failed: lacking && search.isError,
    /** It may be asked, but only by the person. */
    askable: lacking && !geocoder.type_ahead && told !== asked,
    ask: () => setTold(asked),
  };
}

/** The text as it was when the typing last paused. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
