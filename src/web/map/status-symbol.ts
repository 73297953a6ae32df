import type { LeadStatus, LeadStatusFamily } from '#contract/lead-status.ts';
import { leadStatuses } from '#contract/lead-status.ts';

/** How one status is drawn, on the map and beside its name: in a box of 24 × 24. */
export interface StatusSymbol {
  /** SVG path of the family's shape. */
  readonly shape: string;
  readonly fill: string;
  /** Code in capitals; white on `fill`. */
  readonly letters: string;
  /** Size of the letters in the box: three fit as well as one, also between the edges of a diamond. */
  readonly letterSize: number;
  /** A bar across the shape: do not disturb. */
  readonly bar: boolean;
}

/** Side of the box that the shapes are drawn in. */
export const symbolBox = 24;

// Shapes of about the same area, so that no family looks more important than another.
const shapes: Record<LeadStatusFamily, string> = {
  open: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z',
  moving:
    'M5.5 3h13a2.5 2.5 0 0 1 2.5 2.5v13a2.5 2.5 0 0 1-2.5 2.5h-13a2.5 2.5 0 0 1-2.5-2.5v-13a2.5 2.5 0 0 1 2.5-2.5z',
  closed: 'M12 .8l11.2 11.2l-11.2 11.2l-11.2-11.2z',
  'do-not-disturb': 'M7.6 1.4h8.8l6.2 6.2v8.8l-6.2 6.2h-8.8l-6.2-6.2v-8.8z',
};

// Each at least 4.5:1 against the white of its letters and outline. Within a family also told apart by
// who sees no red, no green or no blue: by lightness where the hues fall together; both are tested.
const fills: Record<LeadStatus, string> = {
  pr: '#2f6ae0',
  u: '#6c7083',
  as: '#4a2296',
  cb: '#1b4542',
  fu: '#6f2f80',
  ft: '#187839',
  de: '#a85c10',
  a: '#1a7d58',
  d: '#3b4447',
  dn: '#63310f',
  df: '#b5489c',
  dds: '#807300',
  dd: '#c4161c',
  dnd: '#6e0010',
};

/** The symbol of a status: family by shape, member by colour and letters, or status-mark.ts where they are too small. */
export const statusSymbol = (status: LeadStatus): StatusSymbol => {
  const { family } = leadStatuses[status];
  const sizes = family === 'closed' ? [10.5, 9.2, 7.2] : [10.5, 10.5, 8.5];
  return {
    shape: shapes[family],
    fill: fills[status],
    letters: status.toUpperCase(),
    letterSize: sizes[status.length - 1] ?? 8.5,
    bar: family === 'do-not-disturb',
  };
};
