import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod/mini';
import { mergeRanges, type MortonRange } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';

/**
 * What is still to be looked at after regions have changed. Every batch places leads by the regions
 * as they are then, so it does not matter how many changes came together here.
 */
export interface Placing {
  /** Where leads may be in another region now, in the order of the map; never empty. */
  readonly ranges: readonly MortonRange[];
  /** The last lead of the very first cell that has been looked at; '' for none. */
  readonly afterLead: string;
  /** Regions whose name has changed, so that also leads that stay in them are written. */
  readonly renamed: readonly string[];
  /** Leads that have been looked at. */
  readonly placed: number;
}

const rangesSchema = z.array(z.object({ from: z.number(), to: z.number() }));
const idsSchema = z.array(z.string());

/** Beyond this many, what lies between them is looked at too. */
const mostRanges = 64;

/** What a company still has to place; null when every lead is where it belongs. */
export async function readPlacing(db: Kysely<Schema>, companyId: number): Promise<Placing | null> {
  const row = await db
    .selectFrom('region_placing')
    .selectAll()
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  return (
    (row && {
      ranges: rangesSchema.parse(JSON.parse(row.ranges)),
      afterLead: row.after_lead,
      renamed: idsSchema.parse(JSON.parse(row.renamed)),
      placed: row.placed,
    }) ??
    null
  );
}

/** Notes where leads are to be placed anew, together with what is waiting already. */
export async function addPlacing(
  tx: Transaction<Schema>,
  companyId: number,
  { ranges, renamed }: Pick<Placing, 'ranges' | 'renamed'>,
): Promise<Placing> {
  const waiting = await readPlacing(tx, companyId);
  const merged = mergeRanges([...ranges, ...(waiting?.ranges ?? [])]);
  const [first, last] = [merged[0], merged.at(-1)];
  const placing: Placing = {
    ranges:
      first && last && merged.length > mostRanges ? [{ from: first.from, to: last.to }] : merged,
    // The first cell may belong to the new ranges too: it is looked at from its beginning.
    afterLead: '',
    renamed: [...new Set([...renamed, ...(waiting?.renamed ?? [])])],
    placed: waiting?.placed ?? 0,
  };
  await writePlacing(tx, companyId, placing);
  return placing;
}

/** Notes how far it is; with nothing left, that everything is placed. */
export async function writePlacing(
  tx: Transaction<Schema>,
  companyId: number,
  { ranges, afterLead, renamed, placed }: Placing,
): Promise<void> {
  const columns = {
    ranges: JSON.stringify(ranges),
    after_lead: afterLead,
    renamed: JSON.stringify(renamed),
    placed,
  };
  if (ranges.length === 0)
    await tx.deleteFrom('region_placing').where('company_id', '=', companyId).execute();
  else
    await tx
      .insertInto('region_placing')
      .values({ company_id: companyId, ...columns })
      .onConflict((conflict) => conflict.column('company_id').doUpdateSet(columns))
      .execute();
}
