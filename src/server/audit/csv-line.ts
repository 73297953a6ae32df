import type { AuditEntry } from '#contract/audit.ts';

/** One entry as a line of RFC 4180. */
export const csvLine = ({ actor, ...entry }: AuditEntry): string =>
  `${[
    entry.at,
    entry.action,
    actor.kind,
    actor.id,
    actor.name,
    entry.address,
    entry.subject,
    entry.before && JSON.stringify(entry.before),
    entry.after && JSON.stringify(entry.after),
  ]
    .map(cell)
    .join(',')}\r\n`;

/**
 * A name that begins like a formula would be run by a spreadsheet, also behind blanks and in full
 * width: a quote before it stops that.
 */
function cell(value: string | null): string {
  const text = (value ?? '').replace(/^[\s\0]*[=+\-@＝＋－＠|%]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
