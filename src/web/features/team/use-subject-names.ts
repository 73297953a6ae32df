import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { apiKeysQuery, kiosksQuery, peopleQuery } from './team-queries.ts';

/** Tells the name of a person, key or kiosk by its id; null for what is none, or gone. */
export function useSubjectNames(): (id: string) => string | null {
  const { data: team } = useQuery(peopleQuery());
  const { data: keys } = useQuery(apiKeysQuery());
  const { data: kiosks } = useQuery(kiosksQuery());
  return useCallback(
    (id) => {
      const named: readonly { id: string; name: string }[] = [
        ...(team?.people ?? []),
        ...(keys ?? []),
        ...(kiosks ?? []),
      ];
      return named.find((one) => one.id === id)?.name ?? null;
    },
    [team, keys, kiosks],
  );
}
