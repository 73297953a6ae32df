import type { EndpointName } from '#contract/endpoint.ts';
import { bodyProblems, type OperationDoc } from './operation-doc.ts';

/** The operations of the dispatcher's screen. */
export const dispatchOperationDocs = {
  changeLead: {
    group: 'Leads',
    summary: 'Change a lead',
    description:
      'Changes the fields that are sent and leaves the others. The header If-Match names the version you have seen, such as "3"; when somebody has changed the lead since, nothing is changed and the answer is 412: read the lead again and decide. From a do-not-disturb status to a friendlier one needs do_not_disturb_reason.',
    problems: [...bodyProblems, 'not_found', 'changed_meanwhile', 'version_missing'],
  },
  getHistory: {
    group: 'Leads',
    summary: 'Read what happened to a lead',
    description: 'Who did what, when, from what to what, and the notes; newest first.',
    problems: ['not_found'],
  },
  addNote: {
    group: 'Leads',
    summary: 'Add a note to a lead',
    description: 'Notes are added and never changed; they stand in the history.',
    problems: ['not_found', ...bodyProblems],
  },
  changeStatuses: {
    group: 'Leads',
    summary: 'Change the status of many leads',
    description:
      'Up to 1000 leads at once, each with the version you have seen. Those that somebody has changed since stay as they are and are named. Send the answer’s changed back with previous_status to undo it.',
    problems: bodyProblems,
  },
  countLeads: {
    group: 'Leads',
    summary: 'Count leads',
    description: 'How many leads pass a filter, in all and by status.',
    problems: ['invalid_request'],
  },
  chartLeads: {
    group: 'Leads',
    summary: 'Read the figures of charts',
    description: 'Leads a day by status, lead sources, and changes of status, for a filter.',
    problems: ['invalid_request'],
  },
  nearestLeads: {
    group: 'Leads',
    summary: 'Find the nearest workable leads',
    description:
      'Leads with an open or moving status around a place, nearest first. Do-not-disturb and closed ones are never among them.',
    problems: ['invalid_request'],
  },
  listRegions: {
    group: 'Lists',
    summary: 'List the regions',
    description: 'The areas that the company drew, and how many leads lie in each by status.',
    problems: [],
  },
  placingRegions: {
    group: 'Lists',
    summary: 'Read how far leads have followed the regions',
    description:
      'When a region is drawn, changed or removed, the first thousands of leads are in their regions with the answer; the others follow one after another. Both numbers are 0 when all have.',
    problems: [],
  },
  drawRegion: {
    group: 'Lists',
    summary: 'Draw a region',
    description:
      'The leads inside belong to it; with very many of them, some follow after the answer: see /api/regions/placing. Where regions overlap, the one drawn first has them. A company that has drawn none has its leads by state.',
    problems: ['conflict', ...bodyProblems],
  },
  changeRegion: {
    group: 'Lists',
    summary: 'Change a region',
    description: 'Its name and its border; leads inside and outside follow.',
    problems: ['not_found', 'conflict', ...bodyProblems],
  },
  removeRegion: {
    group: 'Lists',
    summary: 'Remove a region',
    description: 'Its leads belong to whichever region they now lie in, or to none.',
    problems: ['not_found'],
  },
  listViews: {
    group: 'Lists',
    summary: 'List your saved views',
    description: 'Filters and camera of the dispatcher’s screen that you saved under a name.',
    problems: [],
  },
  saveView: {
    group: 'Lists',
    summary: 'Save a view',
    description: 'Under a name that you have already, it takes the place of the older one.',
    problems: bodyProblems,
  },
  removeView: {
    group: 'Lists',
    summary: 'Remove a saved view',
    description: 'One of your own.',
    problems: ['not_found'],
  },
} as const satisfies Partial<Record<EndpointName, OperationDoc>>;
