import {
  type FilteredLead,
  type LeadFilter,
  passesFilter,
  searchTextOf,
} from '#contract/lead-filter.ts';
import type { LivePin } from '#contract/live-event.ts';
import { placeFromWire } from '#contract/place-wire.ts';
import type { OverlayPin, PinOverlay } from '#web/map/pin-overlay.ts';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';

interface LiveAndWaiting {
  /** Leads that changed since the tiles were made; null for one that has left the map. */
  readonly changed: ReadonlyMap<string, LivePin | null>;
  /** Leads of this device that the server does not have. */
  readonly waiting: readonly Pick<OutboxEntry, 'id' | 'body' | 'enteredAt'>[];
  readonly filter: LeadFilter;
}

/**
 * What is drawn besides the tiles: what has changed since and passes the filter, and what waits on
 * this device. The tiles draw none of the changed ones, whether they pass or not.
 */
export function mergeLivePins({ changed, waiting, filter }: LiveAndWaiting): PinOverlay {
  const live = [...changed].flatMap(([id, pin]): OverlayPin[] =>
    pin && passesFilter(pin, filter)
      ? [{ id, status: pin.lead_status, place: placeFromWire(pin) }]
      : [],
  );
  const own = waiting
    .filter((entry) => passes(entry, filter))
    .map(({ id, body }) => ({ id, status: body.lead_status, place: placeFromWire(body) }));
  return { pins: [...live, ...own], hiddenIds: new Set(changed.keys()) };
}

/** Its source and region get their ids from the server: who asks for one of those does not see it. */
const passes = (entry: LiveAndWaiting['waiting'][number], filter: LeadFilter): boolean =>
  passesFilter(filteredOf(entry), filter);

const filteredOf = ({ body, enteredAt }: LiveAndWaiting['waiting'][number]): FilteredLead => ({
  lead_status: body.lead_status,
  lead_source_id: '',
  created_at: new Date(enteredAt).toISOString(),
  region_id: '',
  // Whatever waits here is not in RoofLink either; but not here is where that is told.
  relay: null,
  search_text: searchTextOf([
    `${body.first_name ?? ''} ${body.last_name ?? ''}`,
    body.address,
    body.city,
    body.zipcode,
    body.cell?.replaceAll(/\s/g, ''),
    body.phone?.replaceAll(/\s/g, ''),
    body.email,
  ]),
});
