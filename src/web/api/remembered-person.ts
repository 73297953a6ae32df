import type { Role } from '#contract/role.ts';
import type { ContractPrincipal } from '#contract/session.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';

/** Who is signed in. */
export type Principal = ContractPrincipal;

const setting = 'person';

/** Who was signed in last, so that the app starts as that person without a network. */
export function readRememberedPerson(): ContractPrincipal | null {
  try {
    return asPrincipal(JSON.parse(readSetting(setting) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps who is signed in; null forgets. */
export function rememberPerson(principal: ContractPrincipal | null): void {
  writeSetting(setting, JSON.stringify(principal && asPrincipal(principal)));
}

const kinds: Record<ContractPrincipal['kind'], true> = { person: true, key: true, kiosk: true };
const roles: Record<Role, true> = { owner: true, office: true, dispatcher: true, kiosk: true };

/**
 * What the contract's schema would say of it, field by field: the app asks before it draws
 * anything, and the schema would make it wait for zod. A test holds the two together.
 */
export function asPrincipal(value: unknown): ContractPrincipal | null {
  if (!isRecord(value) || !isRecord(value.company)) return null;
  const { kind, id, name, role, company, email, has_password, two_factor_enabled } = value;
  if (!isKey(kinds, kind) || !isKey(roles, role)) return null;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  if (!Number.isFinite(company.id) || typeof company.name !== 'string') return null;
  if (email !== null && typeof email !== 'string') return null;
  if (typeof has_password !== 'boolean' || typeof two_factor_enabled !== 'boolean') return null;
  const { id: companyId, name: companyName } = company;
  if (typeof companyId !== 'number') return null;
  return {
    kind,
    id,
    name,
    role,
    company: { id: companyId, name: companyName },
    email,
    has_password,
    two_factor_enabled,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKey = <Key extends string>(keys: Record<Key, true>, value: unknown): value is Key =>
  typeof value === 'string' && Object.hasOwn(keys, value);
