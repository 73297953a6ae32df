import type { LeadStatus } from '#contract/lead-status.ts';

const dot = 'M12 8.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6z';
const hole = 'M12 6.4a5.6 5.6 0 1 0 0 11.2a5.6 5.6 0 1 0 0-11.2z';
const post = 'M10 5.5h4v13h-4z';
const arrow = 'M8.2 5.6v12.8l10.4-6.4z';
const dome = 'M5 14.2a7 7 0 0 1 14 0z';
const pane = 'M12 6l6 6l-6 6l-6-6z';
const barAt = (y: number, height: number) =>
  `M6 ${y}h12a${height / 2} ${height / 2} 0 0 1 0 ${height}h-12a${height / 2} ${height / 2} 0 0 1 0-${height}z`;

/**
 * White inside a symbol that is too small for letters: which member of its family it is, without any
 * colour. SVG paths in the symbol's box; null for the one that is plain. Only do-not-disturb has bars.
 */
export const statusMarks: Record<LeadStatus, string | null> = {
  u: null,
  pr: dot,
  as: post,
  cb: hole,
  fu: arrow,
  ft: dome,
  a: null,
  de: dot,
  d: null,
  dn: dot,
  df: post,
  dds: pane,
  dd: barAt(10, 4),
  dnd: barAt(6.4, 3.6) + barAt(14, 3.6),
};
