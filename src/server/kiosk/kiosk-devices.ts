import type { Kysely } from 'kysely';
import type { ChangeKiosk, KioskReport } from '#contract/kiosk.ts';
import { pinVerifier } from '#contract/staff-pin.ts';
import { defaultLeadSource } from '#contract/lead.ts';
import type { Kiosk } from '#contract/team.ts';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import { defaultSourceId } from '#server/db/company.ts';
import {
  readKioskSettings,
  shownKiosk,
  shownKioskColumns,
  type StoredKioskSettings,
} from '#server/db/kiosk-row.ts';
import type { Schema } from '#server/db/schema.ts';

/** What {@link KioskDevices.change} ends as. */
type ChangeOutcome =
  | { readonly kind: 'changed'; readonly kiosk: Kiosk }
  | { readonly kind: 'unknown' | 'unknown-source' };

/** A kiosk with what its owner chose for it. */
interface Device {
  readonly name: string;
  readonly settings: StoredKioskSettings;
}

/** What owners choose for their kiosks, and what those tell of themselves. */
export class KioskDevices {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** The device that asks; it has just been let in, so it is there. */
  async get(companyId: number, id: string): Promise<Device> {
    const row = await this.#db
      .selectFrom('kiosks')
      .select(['name', 'settings'])
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { name: row.name, settings: readKioskSettings(row) };
  }

  /** Changes what is named, and writes it down without the PIN. */
  async change(by: Actor, id: string, body: ChangeKiosk): Promise<ChangeOutcome> {
    const asked = await this.#asked(by.companyId, body);
    if (asked === 'unknown-source') return { kind: asked };
    const { name, ...chosen } = asked;
    return this.#db.transaction().execute(async (tx) => {
      const row = await lockKiosk(tx, by.companyId, id);
      if (!row) return { kind: 'unknown' };
      const settings = JSON.stringify({ ...readKioskSettings(row), ...chosen });
      const after = { ...row, name: name ?? row.name, settings };
      await tx
        .updateTable('kiosks')
        .set({ name: after.name, settings })
        .where('company_id', '=', by.companyId)
        .where('id', '=', id)
        .execute();
      const kiosk = shownKiosk(after);
      const changed = changesOf(shownKiosk(row), kiosk, 'staff_pin' in chosen);
      if (changed) await writeAudit(tx, by, { action: 'kiosk.changed', subject: id, ...changed });
      return { kind: 'changed', kiosk };
    });
  }

  /** Keeps what a device tells of itself, instead of what it told before. */
  async report(companyId: number, id: string, report: KioskReport): Promise<void> {
    const health = JSON.stringify({ ...report, reported_at: new Date().toISOString() });
    await this.#db
      .updateTable('kiosks')
      .set({ health })
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .execute();
  }

  /** The same as it is stored. */
  async #asked(companyId: number, { staff_pin, lead_source, ...body }: ChangeKiosk) {
    const source = lead_source === defaultLeadSource ? defaultSourceId : lead_source;
    if (source !== undefined && !(await this.#hasSource(companyId, source)))
      return 'unknown-source';
    return {
      ...body,
      ...(source === undefined ? {} : { lead_source: source }),
      ...('campaign' in body ? { campaign: body.campaign || null } : {}),
      ...(staff_pin === undefined
        ? {}
        : { staff_pin: staff_pin && (await pinVerifier(staff_pin)) }),
    };
  }

  async #hasSource(companyId: number, id: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('lead_sources')
      .select('id')
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row !== undefined;
  }
}

/** Reads a kiosk in use and lets nobody else change it before the transaction ends. */
const lockKiosk = (tx: Kysely<Schema>, companyId: number, id: string) =>
  tx
    .updateTable('kiosks')
    .set((is) => ({ name: is.ref('name') }))
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(shownKioskColumns)
    .executeTakeFirst();

/** What is different, for the audit; null when nothing is. A PIN is told only as being one. */
function changesOf(before: Kiosk, after: Kiosk, isPinChosen: boolean) {
  const [one, other] = [before, after].map(({ name, settings }) => {
    const { has_staff_pin, ...rest } = settings;
    return { name, ...rest, staff_pin: has_staff_pin ? 'set' : 'none' };
  });
  if (!one || !other) return null;
  const isNewPin = isPinChosen && one.staff_pin === 'set' && other.staff_pin === 'set';
  if (isNewPin) other.staff_pin = 'changed';
  const names = (Object.keys(one) as (keyof typeof one)[]).filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
  if (names.length === 0) return null;
  const only = (facts: typeof one) => Object.fromEntries(names.map((name) => [name, facts[name]]));
  // The name also where it stays: the audit tells of which kiosk.
  return { before: { name: one.name, ...only(one) }, after: { name: other.name, ...only(other) } };
}
