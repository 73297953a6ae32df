import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { type FaultCode, fault } from '#contract/fault.ts';
import type { KioskSettings } from '#contract/kiosk.ts';
import { kioskLeadSchema, type KioskLead, type SealedLead } from '#contract/kiosk-lead.ts';
import { kioskLimits } from '#contract/kiosk-limits.ts';
import type { CreateLead } from '#contract/lead.ts';
import { type Place, placeToWire } from '#contract/place-wire.ts';
import { openSealed } from '#contract/sealing.ts';
import type { Actor } from '#server/db/audit-log.ts';
import { readIdempotencyKey } from '#server/http/idempotency-key.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { KioskConsents } from './kiosk-consents.ts';
import type { KioskDevices } from './kiosk-devices.ts';
import { leadOfVisitor } from './kiosk-lead.ts';
import type { SealingKeys } from './sealing-keys.ts';

export interface KioskDeps {
  readonly devices: KioskDevices;
  readonly consents: KioskConsents;
  readonly keys: SealingKeys;
  /**
   * Makes the lead, at most once for each key; a repeat makes nothing, whatever it holds. Looks
   * for no duplicates. False when there is no such lead source.
   */
  readonly createLead: (by: Actor, lead: CreateLead, key: string) => Promise<boolean>;
  /** The middle of a ZIP or postal code and how far it reaches; null where none is known. */
  readonly middleOfZip: (zip: string) => Promise<{ place: Place; radius_meters: number } | null>;
}

/** What kiosks ask for, and what their owner sets up. */
export const createKioskRoom =
  (deps: KioskDeps) =>
  (app: Hono): void => {
    mountEndpoint(app, endpoints.getKiosk, ({ context }) => settingsOf(deps, context));
    mountEndpoint(app, endpoints.reportKiosk, async ({ body, context }) => {
      const { companyId, id } = principalOf(context);
      await deps.devices.report(companyId, id, body);
      return { settings_version: (await settingsOf(deps, context)).version };
    });
    mountEndpoint(app, endpoints.sendKioskLead, async ({ body, context }) => {
      await takeLead(deps, body, context);
      return { accepted: true as const };
    });
    mountOwnersPart(app, deps);
  };

function mountOwnersPart(app: Hono, { devices, consents }: KioskDeps): void {
  mountEndpoint(app, endpoints.changeKiosk, async ({ params, body, context }) => {
    const outcome = await devices.change(principalOf(context), params.id, body);
    switch (outcome.kind) {
      case 'changed':
        return outcome.kiosk;
      case 'unknown':
        throw new ProblemError('not_found', 'There is no such kiosk in use.');
      case 'unknown-source':
        throw refused('lead_source', 'lead_source_unknown');
    }
  });
  mountEndpoint(app, endpoints.getKioskConsent, ({ context }) =>
    consents.current(principalOf(context).companyId),
  );
  mountEndpoint(app, endpoints.changeKioskConsent, ({ body, context }) =>
    consents.change(principalOf(context), body.texts),
  );
}

async function settingsOf(deps: KioskDeps, context: Context): Promise<KioskSettings> {
  const { companyId, id } = principalOf(context);
  const { name, settings } = await deps.devices.get(companyId, id);
  const { version, texts } = await deps.consents.current(companyId);
  const told = {
    name,
    map_area: settings.map_area,
    languages: settings.languages,
    idle_seconds: settings.idle_seconds,
    staff_pin: settings.staff_pin,
    consent: { version, texts },
    sealing_key: await deps.keys.current(companyId),
  };
  const digest = createHash('sha256').update(JSON.stringify(told)).digest('base64url');
  return { version: digest.slice(0, 16), ...told };
}

async function takeLead(deps: KioskDeps, sealed: SealedLead, context: Context): Promise<void> {
  const by = principalOf(context);
  const externalId = readIdempotencyKey(context);
  if (externalId === null) throw refused('Idempotency-Key', 'idempotency_key_required');
  const visitor = await openLead(deps, sealed, { companyId: by.companyId, externalId });
  const { name, settings } = await deps.devices.get(by.companyId, by.id);
  const { version, language, text } = visitor.consent;
  const onFile = await deps.consents.version(by.companyId, version);
  const isConsentOnFile = onFile?.texts[language] === text;
  const lead = leadOfVisitor(await placed(deps, visitor), { name, settings, isConsentOnFile });
  // No client can send a key with a space: these are the kiosks' own.
  const key = `kiosk ${externalId}`;
  if (await deps.createLead(by, lead, key)) return;
  // The source was removed after it was chosen. A visitor is not lost for that.
  await deps.createLead(by, { ...lead, lead_source: null }, key);
}

/** A device that could ask nobody says where it stands; the ZIP that was typed says more. */
async function placed({ middleOfZip }: KioskDeps, visitor: KioskLead): Promise<KioskLead> {
  const isPlaced = visitor.position?.radius_meters !== kioskLimits.somewhereMeters;
  if (!visitor.typed_by_hand || isPlaced) return visitor;
  // A visitor is not lost for that either.
  const middle = await middleOfZip(visitor.zipcode).catch(() => null);
  if (!middle) return visitor;
  const position = { class: 'area' as const, radius_meters: middle.radius_meters };
  return { ...visitor, ...placeToWire(middle.place), position };
}

async function openLead(
  { keys }: KioskDeps,
  sealed: SealedLead,
  of: { companyId: number; externalId: string },
): Promise<KioskLead> {
  const found = await keys.find(of.companyId, sealed.key_id);
  switch (found.kind) {
    case 'unknown':
      throw refused('key_id', 'sealed_key_unknown');
    case 'locked':
      throw new ProblemError(
        'unavailable',
        'This lead was sealed before the secret of the server was changed. It can be opened when the old secret is back.',
        { headers: { 'Retry-After': '600' } },
      );
    case 'found':
  }
  const opened = await openSealed(sealed, { key: found.key, externalId: of.externalId });
  if (!opened) throw refused('sealed', 'sealed_unreadable');
  const visitor = kioskLeadSchema.safeParse(opened.content);
  if (!visitor.success || visitor.data.external_id !== of.externalId)
    throw refused('sealed', 'sealed_content');
  return visitor.data;
}

function refused(field: string, code: FaultCode): ProblemError {
  const wrong = fault(field, code);
  return new ProblemError('invalid_request', wrong.message, { faults: [wrong] });
}
