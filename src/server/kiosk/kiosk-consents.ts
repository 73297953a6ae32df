import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { consentSchema, type ConsentTexts, type KioskConsent } from '#contract/kiosk.ts';
import type { KioskConsentRow } from '#server/db/access-rows.ts';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import type { Schema } from '#server/db/schema.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { defaultConsent } from './default-consent.ts';

/** What visitors agree to, version by version: none is ever changed or taken away. */
export class KioskConsents {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** The version that is shown now; the first is made when it is first asked for. */
  async current(companyId: number): Promise<KioskConsent> {
    return (await this.#last(companyId)) ?? this.#begin(companyId);
  }

  /** One version; null when there is none. */
  async version(companyId: number, version: number): Promise<KioskConsent | null> {
    const row = await this.#db
      .selectFrom('kiosk_consents')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('version', '=', version)
      .executeTakeFirst();
    return row ? shown(row) : null;
  }

  /** Makes the next version, unless the texts are the same. */
  async change(by: Actor, texts: ConsentTexts): Promise<KioskConsent> {
    const before = await this.current(by.companyId);
    if (sameTexts(before.texts, texts)) return before;
    const row = rowOf(by.companyId, before.version + 1, texts);
    await this.#db.transaction().execute(async (tx) => {
      const made = await tx
        .insertInto('kiosk_consents')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst();
      if (!made)
        throw new ProblemError(
          'conflict',
          'Somebody else has changed it meanwhile. Look at it anew.',
        );
      await writeAudit(tx, by, {
        action: 'kiosk-consent.changed',
        subject: null,
        before: { version: before.version, ...before.texts },
        after: { version: row.version, ...texts },
      });
    });
    return shown(row);
  }

  async #last(companyId: number): Promise<KioskConsent | null> {
    const row = await this.#db
      .selectFrom('kiosk_consents')
      .selectAll()
      .where('company_id', '=', companyId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? shown(row) : null;
  }

  async #begin(companyId: number): Promise<KioskConsent> {
    await this.#db
      .insertInto('kiosk_consents')
      .values(rowOf(companyId, 1, defaultConsent))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const begun = await this.#last(companyId);
    if (!begun) throw new Error('A consent was written and is not there.');
    return begun;
  }
}

const rowOf = (companyId: number, version: number, texts: ConsentTexts): KioskConsentRow => ({
  company_id: companyId,
  version,
  texts: JSON.stringify(texts),
  created_at: new Date().toISOString(),
});

const sameTexts = (a: ConsentTexts, b: ConsentTexts) =>
  a.en === b.en && a['fr-CA'] === b['fr-CA'] && a.es === b.es;

function shown({ version, texts, created_at }: KioskConsentRow): KioskConsent {
  // Parsed, because a database can be edited.
  const consent = z.parse(consentSchema, { version, texts: JSON.parse(texts) });
  return { ...consent, changed_at: created_at };
}
