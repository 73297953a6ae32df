/** A time that the upstream tells. */
export interface ReadTime {
  /** Milliseconds since 1970; as if in UTC where no zone is told. */
  readonly ms: number;
  /** Whether it tells its zone. */
  readonly isExact: boolean;
}

/** `2026-11-26T14:00:00-05:00`, `2026-11-26 14:00:00` and the like; null for anything else. */
export function readTime(text: string): ReadTime | null {
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text,
    );
  if (!parts) return null;
  const [, day = '', time = '00:00', zone] = parts;
  const offset = zone === undefined || zone === 'Z' ? 'Z' : zone.replace(/^(...):?/, '$1:');
  const [clock = '', fraction = ''] = time.split('.');
  const ms = Date.parse(`${day}T${clock}${fraction ? `.${fraction.slice(0, 3)}` : ''}${offset}`);
  return Number.isNaN(ms) ? null : { ms, isExact: zone !== undefined };
}
