import type { ChangeLead } from '#contract/change-lead.ts';
import type { Region } from '#contract/lead.ts';
import { type Place, placeFromWire, placeToWire } from '#contract/place.ts';
import { mortonOf } from '#server/db/morton.ts';
import type { LeadRow } from '#server/db/schema.ts';
import type { WholeLead } from './lead-facts.ts';
import { contactsOf } from './lead-rows.ts';

/** What the store adds to a parsed change. */
interface ChangeContext {
  /** Null: as it is. */
  readonly leadSourceId: string | null;
  /** Where it is moved to; null when it stays. */
  readonly moved: { readonly place: Place; readonly region: Region | null } | null;
  readonly now: Date;
}

/** Where a change moves a lead to; null when it stays. What the wire cannot tell is no move. */
export function movedTo({ row }: WholeLead, { latitude, longitude }: ChangeLead): Place | null {
  if (latitude === undefined || longitude === undefined) return null;
  const place = placeFromWire({ latitude, longitude });
  const now = placeToWire({ lng: row.longitude, lat: row.latitude });
  const then = placeToWire(place);
  return now.latitude === then.latitude && now.longitude === then.longitude ? null : place;
}

/** The lead as a change makes it: fields that are absent stay, null and "" empty them. */
export function changedLead(
  lead: WholeLead,
  body: ChangeLead,
  { leadSourceId, moved, now }: ChangeContext,
): WholeLead {
  const { row } = lead;
  return {
    first_name: kept(body.first_name, lead.first_name),
    last_name: kept(body.last_name, lead.last_name),
    contacts: contactsOf({ ...contactFields(lead), ...body }),
    row: {
      ...row,
      ...placeColumns(body, moved),
      address: body.address ?? row.address,
      city: kept(body.city, row.city),
      county: kept(body.county, row.county),
      state: body.state ?? row.state,
      zipcode: body.zipcode ?? row.zipcode,
      lead_status: body.lead_status ?? row.lead_status,
      lead_source_id: leadSourceId ?? row.lead_source_id,
      extra_info:
        body.extra_info === undefined
          ? row.extra_info
          : body.extra_info && JSON.stringify(body.extra_info),
      version: row.version + 1,
      updated_at: now.toISOString(),
    },
  };
}

const kept = (sent: string | null | undefined, now: string): string =>
  sent === undefined ? now : (sent ?? '');

function contactFields({ contacts }: WholeLead) {
  const of = (wanted: string) => contacts.find(({ type }) => type === wanted)?.value;
  return { cell: of('mobile'), phone: of('home'), email: of('email') };
}

function placeColumns({ position }: ChangeLead, moved: ChangeContext['moved']): Partial<LeadRow> {
  const { place, region } = moved ?? {};
  return {
    ...(place && {
      cell: mortonOf(place),
      latitude: place.lat,
      longitude: place.lng,
      region_id: region?.id ?? null,
      region_name: region?.name ?? null,
    }),
    // How the old place was known says nothing about the new one.
    ...((position !== undefined || place) && {
      position_class: position?.class ?? null,
      position_radius_meters: position?.radius_meters ?? null,
    }),
  };
}
