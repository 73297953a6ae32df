import type {
  addNoteSchema,
  changedStatusesSchema,
  changeLeadSchema,
  changeStatusesSchema,
  historyEntrySchema,
} from '#contract/change-lead.ts';
import type { leadChartsSchema, leadCountsSchema } from '#contract/lead-figures.ts';
import type {
  drawnRegionSchema,
  drawRegionSchema,
  regionProgressSchema,
} from '#contract/region.ts';
import type { savedViewSchema, saveViewSchema } from '#contract/saved-view.ts';
import { createLeadDocs, type DocsOf } from './field-docs.ts';

const { position, lead_source, extra_info, cell, phone, email, ...same } = createLeadDocs;

export const changeLeadDocs: DocsOf<typeof changeLeadSchema> = {
  first_name: same.first_name,
  last_name: same.last_name,
  address: same.address,
  city: same.city,
  county: same.county,
  state: same.state,
  zipcode: same.zipcode,
  latitude: same.latitude,
  longitude: same.longitude,
  position,
  lead_status: { description: 'The status it gets.', example: 'fu' },
  lead_source,
  extra_info,
  cell,
  phone,
  email,
  do_not_disturb_reason: {
    description: 'Needed to bring a do-not-disturb lead to a friendlier status.',
    example: 'The owner called and asked for a quote.',
  },
};

export const addNoteDocs: DocsOf<typeof addNoteSchema> = {
  note: { description: 'Text, at most 2000 characters.', example: 'Ladder needed at the back.' },
};

export const historyEntryDocs: DocsOf<typeof historyEntrySchema> = {
  id: { description: 'Id of the entry; ids grow with time.' },
  at: { description: 'When: ISO 8601 in UTC.' },
  action: { description: 'What was done.' },
  actor: { description: 'Who did it: a person, a key, a kiosk or the server.' },
  before: { description: 'The fields that changed, as they were; null where there are none.' },
  after: { description: 'The same as they became, or the note.' },
};

export const changeStatusesDocs: DocsOf<typeof changeStatusesSchema> = {
  changes: {
    description:
      'Leads by the status they get: an object of lead ids with the versions you have seen. At most 1000 in all.',
    example: [{ lead_status: 'fu', leads: { '0198f3a2-6c1e-7d60-9b1f-3f2f6f1f0a01': 1 } }],
  },
  do_not_disturb_reason: changeLeadDocs.do_not_disturb_reason,
};

export const changedStatusesDocs: DocsOf<typeof changedStatusesSchema> = {
  changed: { description: 'The leads that were changed, with their new version and old status.' },
  conflicts: {
    description:
      'The leads that somebody has changed meanwhile, as they are now; with null, there is none.',
  },
};

export const leadCountsDocs: DocsOf<typeof leadCountsSchema> = {
  seq: { description: 'How far the change feed was.' },
  total: { description: 'Leads that pass the filter.' },
  by_status: { description: 'The same by status; statuses without leads are absent.' },
};

export const leadChartsDocs: DocsOf<typeof leadChartsSchema> = {
  total: { description: 'Leads that pass the filter.' },
  by_day: { description: 'Leads saved a day, by their status now; oldest first.' },
  by_source: { description: 'Leads by lead source, most first.' },
  conversions: { description: 'How often leads went from one status to another.' },
};

export const drawRegionDocs: DocsOf<typeof drawRegionSchema> = {
  name: { description: 'What the region is called.', example: 'North side' },
  polygon: {
    description: 'GeoJSON Polygon, longitude before latitude.',
    example: {
      type: 'Polygon',
      coordinates: [
        [
          [-72.6, 44.1],
          [-72.4, 44.1],
          [-72.4, 44.3],
          [-72.6, 44.1],
        ],
      ],
    },
  },
};

export const drawnRegionDocs: DocsOf<typeof drawnRegionSchema> = {
  id: { description: 'Id of the region.' },
  ...drawRegionDocs,
  by_status: { description: 'Leads in it by status; statuses without leads are absent.' },
};

export const regionProgressDocs: DocsOf<typeof regionProgressSchema> = {
  placed: { description: 'Leads that are in their regions by now.' },
  waiting: { description: 'Leads that may still have the region they had before.' },
};

export const saveViewDocs: DocsOf<typeof saveViewSchema> = {
  name: { description: 'What the view is called.', example: 'Open in Barre' },
  query: {
    description: 'What stands behind /dispatch: the filters and #map=…',
    example: '?status=u,fu#map=14/44.2/-72.5',
  },
};

export const savedViewDocs: DocsOf<typeof savedViewSchema> = {
  id: { description: 'Id of the view.' },
  ...saveViewDocs,
  created_at: { description: 'When it was saved: ISO 8601 in UTC.' },
};
