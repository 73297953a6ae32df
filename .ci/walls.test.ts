import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** One bad import of each kind in the table of docs/architecture.md, and its good neighbours. */
const bad: readonly (readonly [file: string, line: string])[] = [
  ['src/contract/bad-package.ts', `import { useState } from 'react';`],
  ['src/contract/bad-node.ts', `import { readFileSync } from 'node:fs';`],
  ['src/contract/bad-server.ts', `import { readConfig } from '#server/config.ts';`],
  ['src/contract/bad-web.ts', `import { t } from '#web/lib/i18n.ts';`],
  ['src/web/lib/bad-react.ts', `import { useState } from 'react';`],
  ['src/web/lib/bad-api.ts', `import { callEndpoint } from '#web/api/call-endpoint.ts';`],
  [
    'src/web/ui/bad-feature.tsx',
    `import { LeadPanel } from '#web/features/lead-panel/lead-panel.tsx';`,
  ],
  ['src/web/ui/bad-api.tsx', `import { callEndpoint } from '#web/api/call-endpoint.ts';`],
  [
    'src/web/map/bad-feature.ts',
    `import { LeadPanel } from '#web/features/lead-panel/lead-panel.tsx';`,
  ],
  ['src/web/map/bad-app.ts', `import { App } from '#web/app/app.tsx';`],
  ['src/web/map/bad-outbox.ts', `import { draftStore } from '#web/outbox/draft-store.ts';`],
  ['src/web/api/bad-ui.ts', `import { Button } from '#web/ui/button.tsx';`],
  ['src/web/outbox/bad-map.ts', `import { LeadMap } from '#web/map/lead-map.ts';`],
  [
    'src/web/outbox/bad-feature.ts',
    `import { useIntake } from '#web/features/intake/use-intake.ts';`,
  ],
  ['src/web/outbox/bad-offline.ts', `import { keptAreas } from '#web/offline/kept-areas.ts';`],
  ['src/web/offline/bad-outbox.ts', `import { submitLead } from '#web/outbox/device-outbox.ts';`],
  ['src/web/service-worker/bad-web.ts', `import { t } from '#web/lib/i18n.ts';`],
  [
    'src/web/features/sync-status/bad-feature.ts',
    `import { useIntake } from '#web/features/intake/use-intake.ts';`,
  ],
  [
    'src/web/features/keep-area/bad-feature.ts',
    `import { useIntake } from '#web/features/intake/use-intake.ts';`,
  ],
  [
    'src/web/features/intake/bad-feature.ts',
    `import { LeadPanel } from '#web/features/lead-panel/lead-panel.tsx';`,
  ],
  [
    'src/web/features/duplicate-notice/bad-feature.ts',
    `import { useIntake } from '#web/features/intake/use-intake.ts';`,
  ],
  ['src/web/features/intake/bad-app.ts', `import { App } from '#web/app/app.tsx';`],
  ['src/web/features/intake/bad-map.ts', `import { Map } from 'maplibre-gl';`],
  ['src/web/app/bad-server.ts', `import { createApp } from '#server/app.ts';`],
  ['src/web/app/bad-map.ts', `import { Map } from 'maplibre-gl';`],
  [
    'src/server/leads/bad-room.ts',
    `import { openGeocoder } from '#server/geocode/open-geocoder.ts';`,
  ],
  ['src/server/admin/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/leads/bad-admin.ts', `import { backUp } from '#server/admin/back-up.ts';`],
  ['src/server/auth/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/audit/bad-room.ts', `import { ApiKeys } from '#server/auth/api-keys.ts';`],
  ['src/server/kiosk/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/leads/bad-kiosk.ts', `import { openKiosk } from '#server/kiosk/open-kiosk.ts';`],
  ['src/server/leads/bad-auth.ts', `import { ApiKeys } from '#server/auth/api-keys.ts';`],
  [
    'src/web/features/team/bad-feature.ts',
    `import { SignInForm } from '#web/features/sign-in/sign-in-form.tsx';`,
  ],
  [
    'src/web/features/kiosk-setup/bad-feature.ts',
    `import { TeamScreen } from '#web/features/team/team-screen.tsx';`,
  ],
  ['src/web/features/sign-in/bad-app.ts', `import { App } from '#web/app/app.tsx';`],
  [
    'src/web/features/kiosk/bad-feature.ts',
    `import { AddressSearch } from '#web/features/address-search/address-search.tsx';`,
  ],
  ['src/server/areas/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/pins/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/relay/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/geocode/bad-web.ts', `import { t } from '#web/lib/i18n.ts';`],
  [
    'src/server/region-import/bad-room.ts',
    `import { LeadStore } from '#server/leads/lead-store.ts';`,
  ],
  ['src/server/db/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/http/bad-room.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['src/server/leads/bad-parent.ts', `import { readConfig } from '../config.ts';`],
  ['e2e/specs/bad-page.ts', `import { test } from '@playwright/test';`],
  ['e2e/specs/bad-web.ts', `import { t } from '#web/lib/i18n.ts';`],
  ['e2e/specs/bad-server.ts', `import { createApp } from '#server/app.ts';`],
];

const good: readonly (readonly [file: string, line: string])[] = [
  ['src/contract/good.ts', `import * as z from 'zod/mini';`],
  ['src/web/ui/good.tsx', `import { t } from '#web/lib/i18n.ts';`],
  ['src/web/map/good.ts', `import { Map } from 'maplibre-gl';`],
  ['src/web/outbox/good.ts', `import { callEndpoint } from '#web/api/call-endpoint.ts';`],
  ['src/web/features/intake/good.ts', `import { StatusIcon } from '#web/map/status-icon.tsx';`],
  ['src/server/leads/good.ts', `import { mortonOf } from '#server/db/morton.ts';`],
  ['src/server/region-import/good.ts', `import { openBasemap } from '#server/regions/basemap.ts';`],
  ['src/server/good.ts', `import { LeadStore } from '#server/leads/lead-store.ts';`],
  ['e2e/specs/good.ts', `import { leadStatuses } from '#contract/lead-status.ts';`],
];

describe('walls', () => {
  let folder = '';
  let refused = new Set<string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadmap-walls-'));
    await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [file, line] of [...bad, ...good]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${line.replace('import', 'export')}\n`);
    }
    refused = await refusedFiles(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(bad)('%s is refused: %s', (file) => expect(refused).toContain(file));
  test.each(good)('%s is allowed: %s', (file) => expect(refused).not.toContain(file));

  test.each(['src/server', 'src/web/features'])('every room of %s has its wall', async (parent) => {
    const { default: config } = await import(join(root, '.oxlintrc.json'), {
      with: { type: 'json' },
    });
    const walled: string[] = config.overrides.flatMap((entry: { files: string[] }) => entry.files);
    const entries = await readdir(join(root, parent), { withFileTypes: true });
    for (const entry of entries.filter((candidate) => candidate.isDirectory()))
      expect(walled).toContain(`${parent}/${entry.name}/**`);
  });
});

/** Files in which the linter refuses an import, relative to the folder. */
function refusedFiles(folder: string): Promise<Set<string>> {
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  return new Promise((resolveWith) => {
    execFile(oxlint, ['--format', 'json'], { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => {
      const report: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
      const walls = report.diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
      resolveWith(new Set(walls.map(({ filename }) => filename)));
    });
  });
}
