import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { mostStatusChanges } from '#contract/change-lead.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import { boxOf, holdsPlace, type PolygonShape } from '#contract/polygon.ts';
import { type Place, placeFromWire } from '#contract/place-wire.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';

/** A lead as it was when it was selected. */
export interface SelectedLead {
  readonly id: string;
  readonly version: number;
  readonly status: LeadStatus;
  readonly address: string;
  readonly place: Place;
}

export type FoundLeads =
  | { readonly kind: 'found'; readonly leads: readonly SelectedLead[] }
  /** More than can be changed at once. */
  | { readonly kind: 'too-many' }
  /** More around the area than is worth looking through. */
  | { readonly kind: 'too-wide' };

const pageSize = 200;

/** Leads in the box around an area: a long thin lasso has far more of them than inside it. */
const mostAround = 10_000;

interface Search {
  readonly polygon: PolygonShape;
  readonly filter: LeadFilterInput;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/**
 * The leads inside a polygon that pass the filter: those of its box, page by page, oldest first so
 * that a lead made meanwhile moves none to another page.
 */
export async function findLeadsInside(search: Search): Promise<FoundLeads> {
  const { polygon, filter, signal, onProgress } = search;
  const { west, south, east, north } = boxOf(polygon);
  const bbox = [west, south, east, north].map((degrees) => degrees.toFixed(7)).join(',');
  const leads = new Map<string, SelectedLead>();
  for (let page = 1; ; page += 1) {
    const answer = await callEndpoint('listLeads', {
      query: { ...filter, bbox, ordering: 'created_at', page_size: `${pageSize}`, page: `${page}` },
      signal,
    });
    if (answer.count > mostAround) return { kind: 'too-wide' };
    for (const lead of answer.results) {
      const place = placeFromWire(lead);
      if (!holdsPlace(polygon, place)) continue;
      const { id, version, lead_status: status, address } = lead;
      leads.set(id, { id, version, status, address, place });
    }
    if (leads.size > mostStatusChanges) return { kind: 'too-many' };
    if (answer.next_page === null) return { kind: 'found', leads: [...leads.values()] };
    onProgress((page * pageSize) / answer.count);
  }
}
