import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ContractPrincipal, principalSchema } from '#contract/session.ts';
import { asPrincipal, readRememberedPerson, rememberPerson } from './remembered-person.ts';

const ana: ContractPrincipal = {
  kind: 'person',
  id: '0197',
  name: 'Ana',
  role: 'office',
  company: { id: 1, name: 'North Roofing' },
  email: 'ana@example.com',
  has_password: true,
  two_factor_enabled: false,
};

const stored = new Map<string, string>();
beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  });
});
afterEach(() => {
  stored.clear();
  vi.unstubAllGlobals();
});

test('remembers somebody until told to forget', () => {
  expect(readRememberedPerson()).toBeNull();
  rememberPerson(ana);
  expect(readRememberedPerson()).toEqual(ana);
  rememberPerson(null);
  expect(readRememberedPerson()).toBeNull();
});

test('keeps nothing but what is known about a person', () => {
  const company = { ...ana.company, secret: 'canary' };
  const more = { ...ana, token: 'canary', company };
  rememberPerson(more);
  expect([...stored.values()].join()).not.toContain('canary');
});

test.each(['', '{', '[]', '7', '{"kind":"person"}'])('takes %s for nobody', (text) => {
  stored.set('leadmap.person', text);
  expect(readRememberedPerson()).toBeNull();
});

test('says of everything what the schema of the contract says', () => {
  const odd = fc.oneof(
    fc.constantFrom(null, true, 'kiosk', 'owner', 'person', 'boss', 3, Infinity, NaN, [], {}),
    fc.record({ id: fc.constantFrom(1, '1', null, NaN), name: fc.constantFrom('x', 1) }),
  );
  const almost = fc
    .tuple(fc.constantFrom(...Object.keys(ana)), odd, fc.boolean())
    .map(([field, value, isThere]) => {
      const changed: Record<string, unknown> = { ...ana, [field]: value };
      if (!isThere) delete changed[field];
      return changed;
    });
  fc.assert(
    fc.property(fc.oneof(almost, odd), (value) => {
      const parsed = principalSchema.safeParse(value);
      expect(asPrincipal(value)).toEqual(parsed.success ? parsed.data : null);
    }),
    { numRuns: 2_000 },
  );
});
