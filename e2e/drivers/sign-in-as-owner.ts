import { type BrowserContext, expect } from '@playwright/test';
import { testOwner } from '#server/leads/testing/server-process.ts';

/** Signs a browser in without its screens: they have journeys of their own. */
export async function signInAsOwner(context: BrowserContext, url: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/session`, { data: testOwner });
  expect(answer.ok(), await answer.text()).toBe(true);
}
