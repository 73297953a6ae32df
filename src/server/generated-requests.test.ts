import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, test } from 'vitest';
import { routes } from '#contract/endpoint.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { testOwner } from '#server/leads/testing/server-process.ts';
import { kinds } from '#server/testing/generated-requests.ts';
import { canary } from '#server/testing/generated-values.ts';
import { type Exchange, sendGenerated } from '#server/testing/request-run.ts';
import { inShort } from '#server/testing/request-tally.ts';
import { openWholeApp } from '#server/testing/whole-app.ts';

const addressHeader = 'X-Test-Address';

/** Hundred thousand of them: `npm run test:requests`. */
test.each(testDatabaseKinds)(
  'generated requests end in no fault of the server, on %s',
  async (kind) => {
    const whole = await openWholeApp(kind);
    await whole.auth.doorkeeper.createPerson({
      companyId: defaultCompanyId,
      role: 'owner',
      name: 'Asker owner',
      ...testOwner,
    });
    const server = serve({
      hostname: '127.0.0.1',
      port: 0,
      fetch: (request) => {
        const remoteAddress = request.headers.get(addressHeader) ?? '127.0.0.1';
        return whole.app.fetch(request, { incoming: { socket: { remoteAddress } } });
      },
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const exchanges: Exchange[] = [];
    await sendGenerated({
      url: `http://127.0.0.1:${port}`,
      count: 1400,
      seed: 5,
      addressHeader,
      longestMs: 20_000,
      onExchange: (exchange) => exchanges.push(exchange),
    });
    server.close();
    await whole.close();
    expect(exchanges.filter(({ fault }) => fault !== null).map(inShort)).toEqual([]);
    expect(whole.logged.filter((line) => canary.test(line))).toEqual([]);
    // Not vacuous: every route was asked, and enough of it was taken.
    expect(new Set(exchanges.map(({ request }) => request.route)).size).toBe(routes.length);
    for (const made of kinds) {
      const taken = exchanges.filter(
        ({ request, status }) => request.kind === made && (status ?? 500) < 300,
      );
      expect(taken.length, made).toBeGreaterThan(20);
    }
  },
  120_000,
);
