import type { Kysely } from 'kysely';
import { leadLimits } from '#contract/lead-limits.ts';
import type { SavedView } from '#contract/saved-view.ts';
import type { Schema } from '#server/db/schema.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';

/** Whose views: a person's or a key's. */
export interface ViewOwner {
  readonly companyId: number;
  readonly id: string;
}

/** Filters and cameras under a name, each owner's for themselves. */
export class ViewStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** By name, as people look for them. */
  async list(owner: ViewOwner): Promise<SavedView[]> {
    const views = await this.#db
      .selectFrom('saved_views')
      .select(['id', 'name', 'query', 'created_at'])
      .where('company_id', '=', owner.companyId)
      .where('owner_id', '=', owner.id)
      .execute();
    // Not by the database: each of the two kinds has an order of its own.
    return views.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  }

  /** Takes the place of one with the same name; null when the owner has too many others. */
  async save(
    owner: ViewOwner,
    { name, query }: { readonly name: string; readonly query: string },
  ): Promise<SavedView | null> {
    const { count } = await this.#db
      .selectFrom('saved_views')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('company_id', '=', owner.companyId)
      .where('owner_id', '=', owner.id)
      .where('name', '!=', name)
      .executeTakeFirstOrThrow();
    if (Number(count) >= leadLimits.views) return null;
    const view = { id: uuidV7(), name, query, created_at: new Date().toISOString() };
    await this.#db
      .insertInto('saved_views')
      .values({ ...view, company_id: owner.companyId, owner_id: owner.id })
      .onConflict((conflict) =>
        conflict.columns(['company_id', 'owner_id', 'name']).doUpdateSet(view),
      )
      .execute();
    return view;
  }

  /** Whether there was one of that id that is the owner's. */
  async remove(owner: ViewOwner, id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('saved_views')
      .where('company_id', '=', owner.companyId)
      .where('owner_id', '=', owner.id)
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
