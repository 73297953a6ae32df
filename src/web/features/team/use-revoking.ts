import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { teamKey } from './team-queries.ts';

/** Revokes keys or kiosks, and remembers which was the last, so that it can be said. */
export function useRevoking(endpoint: 'revokeApiKey' | 'revokeKiosk') {
  const queryClient = useQueryClient();
  const [pendingId, setPendingId] = useState<string | null>(null);
  const [revoked, setRevoked] = useState<string | null>(null);
  const { trouble, run } = useAsking();

  async function revoke({ id, name }: { id: string; name: string }) {
    setPendingId(id);
    await run(async () => {
      await callEndpoint(endpoint, { params: { id } });
      setRevoked(name);
      await queryClient.invalidateQueries({ queryKey: teamKey });
    });
    setPendingId(null);
  }

  return {
    pendingId,
    /** Name of what was revoked last. */
    revoked,
    trouble,
    revoke: (what: { id: string; name: string }) => void revoke(what),
  };
}
