import { defaultCompanyId } from '#server/db/company.ts';
import { systemActor, writeAudit } from '#server/db/audit-log.ts';
import type { Schema } from '#server/db/schema.ts';
import type { Kysely } from 'kysely';
import type { Doorkeeper } from './doorkeeper.ts';
import type { OneTimeLinks } from './one-time-links.ts';
import type { People } from './people.ts';

interface FirstOwner {
  readonly db: Kysely<Schema>;
  readonly people: People;
  readonly links: OneTimeLinks;
  readonly doorkeeper: Doorkeeper;
  /** From the environment, for containers. */
  readonly owner: { readonly email: string; readonly password: string } | null;
  /** Where the link leads; null when others than this machine could read it on the way. */
  readonly origin: string | null;
}

/**
 * Sees to it that somebody can get in: makes the owner that the environment names, or a link for
 * the terminal. Null when neither is needed or may be.
 */
export async function firstOwner(options: FirstOwner): Promise<string | null> {
  const { db, people, links, doorkeeper, owner, origin } = options;
  const companyId = defaultCompanyId;
  if (await people.hasOwnerWithPassword()) return null;
  if (owner && !(await people.hasOwner())) {
    const id = await doorkeeper.createPerson({ companyId, role: 'owner', name: 'Owner', ...owner });
    if (id) await writeAudit(db, systemActor(companyId), { action: 'person.joined', subject: id });
    return null;
  }
  if (origin === null) return null;
  return (await links.make(origin, { companyId, kind: 'owner', role: 'owner' })).link;
}
