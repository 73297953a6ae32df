/** Every limit of the create endpoint in one table; the form shows the same numbers. */
export const leadLimits = {
  address: 200,
  name: 100,
  city: 100,
  county: 100,
  zipcode: 12,
  phone: 40,
  email: 254,
  leadSource: 64,
  externalId: 64,
  leadId: 64,
  /** Ids in `duplicates_seen`. */
  duplicatesSeen: 20,
  doNotDisturbReason: 500,
  note: 2_000,
  /** Words that leads are filtered by. */
  filterText: 100,
  /** Saved views of one person. */
  views: 100,
  viewName: 60,
  viewQuery: 1_000,
  regionName: 60,
  /** Points of all rings together. */
  regionPoints: 1_000,
  regionRings: 20,
  /** Regions of a company. */
  regions: 500,
  /** Levels of nesting `extra_info` may have. */
  extraInfoDepth: 20,
  /** Whole request body in bytes. */
  bodyBytes: 64 * 1024,
} as const;

export const defaultLeadSource = 'Door Knocking';
