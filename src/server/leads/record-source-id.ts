import type { Kysely } from 'kysely';
import type { Schema } from '#server/db/schema.ts';

/** Leads that were made in RoofLink and tell no source of ours: they did not come by a door. */
const ofUpstream = { id: 'rooflink', name: 'RoofLink' } as const;

/** The company's source that a record names by id or name; else one that says where it is from. */
export async function recordSourceId(
  tx: Kysely<Schema>,
  companyId: number,
  told: string,
): Promise<string> {
  const sources = await tx
    .selectFrom('lead_sources')
    .select(['id', 'name'])
    .where('company_id', '=', companyId)
    .execute();
  const named = sources.find(
    ({ id, name }) => id === told || name.toLowerCase() === told.toLowerCase(),
  );
  if (named) return named.id;
  await tx
    .insertInto('lead_sources')
    .values({ company_id: companyId, ...ofUpstream })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ofUpstream.id;
}
