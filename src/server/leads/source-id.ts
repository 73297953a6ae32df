import type { Kysely } from 'kysely';
import { defaultLeadSource } from '#contract/lead.ts';
import { defaultSourceId } from '#server/db/company.ts';
import type { Schema } from '#server/db/schema.ts';

/** The id of a lead source that is asked for by id, or by nothing; null when there is none. */
export async function sourceId(
  db: Kysely<Schema>,
  companyId: number,
  asked: string | null | undefined,
): Promise<string | null> {
  if (!asked || asked === defaultLeadSource) return defaultSourceId;
  const row = await db
    .selectFrom('lead_sources')
    .select('id')
    .where('company_id', '=', companyId)
    .where('id', '=', asked)
    .executeTakeFirst();
  return row?.id ?? null;
}
