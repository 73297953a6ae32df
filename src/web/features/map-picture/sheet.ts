import { isDoNotDisturb, type LeadStatus } from '#contract/lead-status.ts';
import type { MapPicture } from '#web/map/map-picture.ts';

/** All that stands on the sheet with the map, on paper and as a file. */
export interface Sheet {
  readonly picture: MapPicture;
  readonly title: string;
  /** When it was made, in words. */
  readonly made: string;
  /** The filters in words, one line each. */
  readonly filters: readonly string[];
  /** What the counts are of. */
  readonly legendTitle: string;
  /** Statuses that there are leads of, family by family. */
  readonly counts: readonly { readonly status: LeadStatus; readonly count: number }[];
}

/** Whether the legend needs the symbol of a status: the heat map shows few of them. */
export const hasSymbol = ({ heat }: Pick<MapPicture, 'heat'>, status: LeadStatus): boolean =>
  heat === null || heat.hasPins || isDoNotDisturb(status);
