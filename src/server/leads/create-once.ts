import type { CreateLead } from '#contract/lead.ts';
import type { Actor } from '#server/db/audit-log.ts';
import type { LeadStore } from './lead-store.ts';
import { refuseWhenFull } from './refuse-when-full.ts';

/**
 * Makes a lead unless one was made with this key before, whatever it holds; the same whether it
 * was. False when there is no such lead source.
 */
export const createOnce =
  (store: LeadStore) =>
  async (by: Actor, lead: CreateLead, key: string): Promise<boolean> => {
    const { kind } = await store.create(by, lead, key).catch(refuseWhenFull);
    return kind !== 'unknown-source';
  };
