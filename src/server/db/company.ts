import type { Kysely } from 'kysely';
import { defaultLeadSource } from '#contract/lead.ts';
import type { Schema } from './schema.ts';

/** The company of a Leadmap that has only one; every key begins with a company. */
export const defaultCompanyId = 1;

/** Id of the lead source that every company has. */
export const defaultSourceId = 'door-knocking';

/** Adds a company with what every one has; its id. */
export const createCompany = (db: Kysely<Schema>, name: string): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { last } = await tx
      .selectFrom('companies')
      .select((is) => is.fn.max('id').as('last'))
      .executeTakeFirstOrThrow();
    const id = Number(last) + 1;
    await tx.insertInto('companies').values({ id, name }).execute();
    await tx
      .insertInto('lead_sources')
      .values({ company_id: id, id: defaultSourceId, name: defaultLeadSource })
      .execute();
    return id;
  });
