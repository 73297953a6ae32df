import { expect, test } from 'vitest';
import { readUpstream } from './upstream-config.ts';

const read = (env: Parameters<typeof readUpstream>[0]) => readUpstream(env, '/srv/leadmap');
const url = 'https://integrate.rooflink.com/roof_link_endpoints/api';

test('there is none unless an address is set', () => {
  expect(read({})).toEqual({ upstream: null, faults: [] });
  expect(read({ ROOFLINK_API_URL: '' })).toEqual({ upstream: null, faults: [] });
});

test('address and key are enough', () => {
  expect(read({ ROOFLINK_API_URL: url, ROOFLINK_API_KEY: 'secret' }).upstream).toMatchObject({
    key: { key: 'secret' },
    profileFile: null,
    readBack: false,
  });
});

test('reading back is off unless it is on', () => {
  const account = { ROOFLINK_API_URL: url, ROOFLINK_API_KEY: 'secret' };
  const isRead = (value: string) =>
    read({ ...account, ROOFLINK_READ_BACK: value }).upstream?.readBack;
  expect(['', 'off', 'on'].map(isRead)).toEqual([false, false, true]);
  expect(read({ ROOFLINK_READ_BACK: 'on' }).faults.join()).toContain('Set ROOFLINK_API_URL too');
});

test('files are meant from where the server is started', () => {
  const files = { ROOFLINK_API_KEY_FILE: 'key', ROOFLINK_PROFILE: '/etc/profile.json' };
  expect(read({ ROOFLINK_API_URL: url, ...files }).upstream).toMatchObject({
    key: { file: '/srv/leadmap/key' },
    profileFile: '/etc/profile.json',
  });
});

test.each([
  [{ ROOFLINK_API_KEY: 'secret' }, 'Set ROOFLINK_API_URL too'],
  [{ ROOFLINK_PROFILE: 'p.json' }, 'Set ROOFLINK_API_URL too'],
  [{ ROOFLINK_API_URL: url }, 'ROOFLINK_API_KEY is missing'],
  [{ ROOFLINK_API_URL: url, ROOFLINK_API_KEY: 'secret', ROOFLINK_API_KEY_FILE: 'key' }, 'both set'],
  [{ ROOFLINK_API_URL: 'ftp://x', ROOFLINK_API_KEY: 'secret' }, 'must be an http(s) address'],
  [{ ROOFLINK_API_URL: 'http://rooflink.example', ROOFLINK_API_KEY: 'secret' }, 'https://'],
  [{ ROOFLINK_API_URL: 'https://a:b@x.example', ROOFLINK_API_KEY: 'secret' }, 'name or password'],
])('%o is refused', (env, words) => {
  const { upstream, faults } = read(env);
  expect(upstream).toBeNull();
  expect(faults.join('\n')).toContain(words);
  expect(faults.join('\n')).not.toContain('secret');
});
