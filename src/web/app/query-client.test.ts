import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { ApiError } from '#web/api/api-error.ts';
import { askAgain, makeQueryClient } from './query-client.ts';

/** Shows a query that fails like this and is not tried again by itself; tells how often it ran. */
async function showFailing(key: string, error: ApiError) {
  const client = makeQueryClient();
  const ask = vi.fn(() => Promise.reject(error));
  const observer = new QueryObserver(client, { queryKey: [key], queryFn: ask, retry: false });
  const leave = observer.subscribe(() => {});
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  return { client, ask, leave };
}

test('what is shown and had no answer is asked for again when the server is back', async () => {
  const { client, ask, leave } = await showFailing('lead', new ApiError('offline'));
  await askAgain(client);
  expect(ask).toHaveBeenCalledTimes(2);
  leave();
  await askAgain(client);
  expect(ask).toHaveBeenCalledTimes(2);
});

test.each([
  ['what the server refused', 'lead', new ApiError('problem', { status: 404 })],
  ['its health', 'health', new ApiError('offline')],
])('%s is not', async (_, key, error) => {
  const { client, ask, leave } = await showFailing(key, error);
  await askAgain(client);
  expect(ask).toHaveBeenCalledTimes(1);
  leave();
});
