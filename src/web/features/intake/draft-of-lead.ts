import type { CreateLead } from '#contract/lead.ts';
import { defaultLeadSource } from '#contract/lead-limits.ts';
import type { DraftContent } from './draft-content.ts';
import { type ExtraInfoDraft, switchView } from '#web/lib/extra-info.ts';

/**
 * The draft that a submitted lead was made of. What a place has filled in is not counted as typed:
 * another place that is chosen for it fills it in anew.
 */
export function draftOfLead(body: CreateLead): DraftContent {
  const { position = null, origin = 'typed' } = body;
  const ofPlace = {
    address: body.address,
    city: body.city ?? '',
    county: body.county ?? '',
    state: body.state,
    zipcode: body.zipcode,
    latitude: String(body.latitude),
    longitude: String(body.longitude),
  };
  const texts = {
    ...ofPlace,
    first_name: body.first_name ?? '',
    last_name: body.last_name ?? '',
    cell: body.cell ?? '',
    phone: body.phone ?? '',
    email: body.email ?? '',
    do_not_disturb_reason: body.do_not_disturb_reason ?? '',
  };
  return {
    form: {
      ...texts,
      lead_status: body.lead_status,
      lead_source: body.lead_source || defaultLeadSource,
      extra_info: extraInfoOf(body.extra_info ?? {}),
    },
    typed: Object.entries(texts).flatMap(([field, text]) =>
      text === '' || (origin !== 'typed' && field in ofPlace) ? [] : [field],
    ),
    place: position && { lng: Number(body.longitude), lat: Number(body.latitude) },
    origin,
    position,
    addressChosen: true,
  };
}

/** As rows where rows can hold it. */
function extraInfoOf(value: Record<string, unknown>): DraftContent['form']['extra_info'] {
  const json: ExtraInfoDraft = { view: 'json', text: JSON.stringify(value, null, 2) };
  const shown = switchView(json);
  return shown.view === 'rows' ? { view: 'rows', rows: [...shown.rows] } : shown;
}
