import type { Kysely } from 'kysely';
import type { RouteName } from '#contract/endpoint.ts';
import { permissions } from '#contract/permission.ts';
import type { Schema } from '#server/db/schema.ts';
import type { Pass } from '#server/http/principal.ts';

/** Parameters of one statement stay far below what both databases take. */
const mostAtOnce = 500;

/**
 * Which passes still open a route that is kept to roles: for answers that last, such as a stream.
 * Two statements for some hundred passes; nobody's session is prolonged by it.
 */
export async function stillValid(
  db: Kysely<Schema>,
  route: RouteName,
  passes: readonly Pass[],
): Promise<ReadonlySet<Pass>> {
  const permission = permissions[route];
  const roleOf = await rolesOf(db, passes);
  return new Set(
    passes.filter((pass) => {
      const role = roleOf.get(idOf(pass));
      return role !== undefined && Array.isArray(permission) && permission.includes(role);
    }),
  );
}

const idOf = ({ principal, sessionId }: Pass) => sessionId ?? principal.id;

/** Roles by session, key or kiosk; what is over has none. */
async function rolesOf(
  db: Kysely<Schema>,
  passes: readonly Pass[],
): Promise<ReadonlyMap<string, string>> {
  const sessions = passes.flatMap(({ sessionId }) => sessionId ?? []);
  const keys = passes.flatMap(({ principal }) => (principal.kind === 'key' ? principal.id : []));
  const roles = new Map<string, string>();
  for (const ids of inParts(sessions))
    for (const { id, role, expires_at } of await liveSessions(db, ids))
      if (new Date(expires_at).getTime() > Date.now()) roles.set(id, role);
  for (const ids of inParts(keys))
    for (const { id, role } of await liveKeys(db, ids)) roles.set(id, role);
  return roles;
}

function inParts(ids: readonly string[]): string[][] {
  const unique = [...new Set(ids)];
  return Array.from({ length: Math.ceil(unique.length / mostAtOnce) }, (_, part) =>
    unique.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
}

const liveSessions = (db: Kysely<Schema>, ids: readonly string[]) =>
  db
    .selectFrom('sign_in_sessions as session')
    .innerJoin('people as person', 'person.id', 'session.person_id')
    .select(['session.id', 'session.expires_at', 'person.role'])
    .where('session.id', 'in', ids)
    .where('person.disabled_at', 'is', null)
    .execute();

const liveKeys = (db: Kysely<Schema>, ids: readonly string[]) =>
  db
    .selectFrom('api_keys')
    .select(['id', 'role'])
    .where('id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute();
