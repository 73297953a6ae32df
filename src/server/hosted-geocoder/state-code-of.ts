import { isStateCode, type StateCode } from '#contract/state.ts';
import { stateNames } from '#contract/state-names.ts';

const fold = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}.,]/gu, '')
    .toLowerCase();

const codesByName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(stateNames).map(([code, name]) => [fold(name), code] as const),
  ['washington dc', 'DC'],
  ['yukon territory', 'YT'],
]);

/** The code of a state that a provider names as `MA`, `US-MA`, `Massachusetts` or `Québec`. */
export function stateCodeOf(said: unknown): StateCode | null {
  if (typeof said !== 'string' || said.length > 60) return null;
  const code = said.toUpperCase().replace(/^(US|CA)-/, '');
  if (isStateCode(code)) return code;
  const named = codesByName.get(fold(said.trim()));
  return named && isStateCode(named) ? named : null;
}
