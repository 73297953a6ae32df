import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberRole } from '#contract/role.ts';
import type { OneTimeLink, Person } from '#contract/team.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { sessionQuery } from '#web/api/session.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { teamKey } from './team-queries.ts';

export interface PersonChange {
  readonly role: MemberRole;
  readonly disabled: boolean;
}

/** What the owner may do about one person. */
export function useChangePerson(person: Person, isSelf: boolean) {
  const queryClient = useQueryClient();
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const [pending, setPending] = useState<PersonChange | null>(null);
  const { trouble, run } = useAsking();
  const params = { id: person.id };

  async function change(next: PersonChange) {
    setPending(next);
    await run(async () => {
      await callEndpoint('changePerson', { params, body: next });
      await queryClient.invalidateQueries({ queryKey: teamKey });
      if (isSelf) await queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
    });
    setPending(null);
  }

  return {
    /** What is being asked for; null between changes. */
    pending,
    trouble,
    link,
    forgetLink: () => setLink(null),
    change: (next: PersonChange) => void change(next),
    makeLink: () =>
      void run(async () => setLink(await callEndpoint('makePasswordLink', { params }))),
  };
}
