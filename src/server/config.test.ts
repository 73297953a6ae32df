import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

let above: string;
let project: string;

beforeAll(() => {
  above = mkdtempSync(join(tmpdir(), 'leadmap-config-'));
  project = join(above, 'project');
  for (const dir of ['project/regions', 'shared/regions', 'mine'])
    mkdirSync(join(above, dir), { recursive: true });
});
afterAll(() => rmSync(above, { recursive: true }));

const faultsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment, project);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('the settings', () => {
  test('nothing has to be set', () => {
    expect(readConfig({}, project)).toEqual({
      host: '127.0.0.1',
      port: 4100,
      dataDir: join(project, 'data'),
      regionDirs: [join(project, 'regions'), join(above, 'shared/regions')],
      databaseUrl: null,
      styleUrl: null,
      openFreeMapUrl: 'https://tiles.openfreemap.org/styles/liberty',
      geocoder: null,
      imagery: null,
      upstream: null,
      logLevel: 'warn',
      publicUrl: null,
      trustProxy: 0,
      secret: null,
      owner: null,
      rateLimitPerMinute: 6000,
    });
  });

  test('region folders are those named, or none', () => {
    expect(readConfig({ LEADMAP_REGIONS: `${above}/mine:regions` }, project).regionDirs).toEqual([
      join(above, 'mine'),
      join(project, 'regions'),
    ]);
    expect(readConfig({ LEADMAP_REGIONS: '' }, project).regionDirs).toEqual([]);
  });

  test('a region folder that is named must exist', () => {
    expect(faultsOf({ LEADMAP_REGIONS: 'gone:regions' })).toEqual([
      'LEADMAP_REGIONS: no such folder: gone',
    ]);
  });

  test.each(['0', '65535'])('port %s is taken', (PORT) => {
    expect(readConfig({ PORT }, project).port).toBe(Number(PORT));
  });

  test.each(['-1', '65536', '1e3', '', ' 80', '0x50'])('port %j is refused', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  test('all faults are named at once', () => {
    const faults = faultsOf({
      HOST: '',
      PORT: 'x',
      LEADMAP_DATA_DIR: '',
      DATABASE_URL: 'mysql://x',
      LEADMAP_STYLE_URL: 'file:///x',
      LOG_LEVEL: 'loud',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'HOST',
      'PORT',
      'LEADMAP_DATA_DIR',
      'DATABASE_URL',
      'LEADMAP_STYLE_URL',
      'LOG_LEVEL',
    ]);
  });
});
