import { isStateCode } from '#contract/state.ts';

/** The parts of an address that is told in one line. */
export interface SplitAddress {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/**
 * "12 Elm St Apt 4, Barre, VT  05641" → its parts, as the upstream's `full_address` has them: a
 * state before the ZIP at its end. What is not so is all street.
 */
export function splitAddress(line: string): SplitAddress {
  const text = line.slice(0, 500).replaceAll(/\s+/g, ' ').trim();
  const whole = { address: text, city: '', state: '', zip: '' };
  const end =
    /^(.*?)[ ,]+([A-Za-z]{2}),? ((?:\d{5}(?:-\d{4})?)|(?:[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d))(?:,? (?:USA?|Canada))?$/.exec(
      text,
    );
  if (!end) return whole;
  const [, before = '', state = '', zip = ''] = end;
  const code = state.toUpperCase();
  if (!isStateCode(code)) return whole;
  const comma = before.lastIndexOf(',');
  const address = comma > 0 ? before.slice(0, comma) : before;
  const city = comma > 0 ? before.slice(comma + 1).trim() : '';
  return { address: address.trim(), city, state: code, zip };
}
