import type { ServerProcess } from '#server/leads/testing/server-process.ts';

/** Saves one lead from elsewhere, where the measured maps look. */
export async function addLead(server: ServerProcess): Promise<void> {
  const answer = await server.fetch('/api/leads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      address: '1 Added St',
      state: 'MA',
      zipcode: '01451',
      latitude: '42.5',
      longitude: '-71.5',
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
