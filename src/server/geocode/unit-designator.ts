import { wordsOf } from './fold-text.ts';

/** A unit taken out of an address line: how to show it, and one spelling for comparing. */
export interface Unit {
  /** "Apt 4", "#12", "Floor 2". */
  readonly label: string;
  /** "4", "12", "floor 2": apartment, suite, unit and # are interchangeable in practice. */
  readonly key: string;
}

const designators: ReadonlyMap<string, { label: string; key: string }> = new Map([
  ['#', { label: '#', key: '' }],
  ...['apt', 'apartment', 'appt', 'app', 'appartement'].map(named('Apt', '')),
  ...['unit', 'unite'].map(named('Unit', '')),
  ...['suite', 'ste', 'bureau'].map(named('Suite', '')),
  ...['room', 'rm'].map(named('Room', '')),
  ...['floor', 'fl', 'flr'].map(named('Floor', 'floor')),
  ...['building', 'bldg'].map(named('Building', 'building')),
  ...['lot'].map(named('Lot', 'lot')),
  ...['trailer', 'trlr'].map(named('Trailer', 'trailer')),
  ...['space', 'spc'].map(named('Space', 'space')),
  ...['slip'].map(named('Slip', 'slip')),
  ...['penthouse', 'ph'].map(named('Penthouse', 'penthouse')),
]);

function named(label: string, key: string) {
  return (word: string): [string, { label: string; key: string }] => [word, { label, key }];
}

// "Fl 33601" is Florida and its ZIP, "Unit Road" a road: a unit is short and has a digit, or is
// one letter.
const unitValue = /^(?=.*\d)[a-z]{0,2}\d{1,4}[a-z]?(-\d{1,4})?$|^[a-z]$/;
const ordinalValue = /^(\d{1,2})(st|nd|rd|th)$/;

/**
 * Takes unit designators with their values out of folded words. Most designators are left
 * alone at the very start ("Lot 7 Road" is a road); one at the very end is still being typed and
 * is dropped.
 */
export function takeUnit(words: readonly string[]): { words: string[]; unit: Unit | null } {
  const rest: string[] = [];
  const units: Unit[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const designator = designators.get(word);
    // "Apt #4" has its mark twice.
    if (designator && word !== '#' && words[index + 1] === '#') continue;
    const next = words[index + 1];
    const floor = ordinalValue.exec(word)?.[1];
    if (floor && designators.get(next ?? '')?.key === 'floor') {
      units.push({ label: `Floor ${floor}`, key: `floor ${floor}` });
      index++;
    } else if (designator && (index > 0 || isPlain(word)) && unitValue.test(next ?? '')) {
      units.push(unitOf(designator, next ?? ''));
      index++;
    } else if (designator && index > 1 && next === undefined && isPlain(word)) {
      break;
    } else if (word !== '#') rest.push(word);
  }
  return { words: rest, unit: units.length === 0 ? null : joinUnits(units) };
}

// Never a part of a street's or state's name: a unit wherever it stands, even without a value yet.
const isPlain = (word: string) => ['#', 'apt', 'apartment', 'appartement', 'appt'].includes(word);

function unitOf(designator: { label: string; key: string }, value: string): Unit {
  const shown = value.toUpperCase();
  const gap = designator.label === '#' ? '' : ' ';
  return {
    label: `${designator.label}${gap}${shown}`,
    key: `${designator.key} ${value}`.trim(),
  };
}

const joinUnits = (units: readonly Unit[]): Unit => ({
  label: units.map((unit) => unit.label).join(', '),
  key: units
    .map((unit) => unit.key)
    .toSorted()
    .join(' '),
});

/** An address line as it was written, up to its unit: "12 Elm St, Apt 4" → "12 Elm St". */
export function lineWithoutUnit(line: string): string {
  const words = line.trim().split(/\s+/);
  const at = words.findIndex((word, index) => {
    const folded = word.toLowerCase().replaceAll(/[.,]/g, '');
    if (index < 2) return false;
    if (folded.startsWith('#')) return true;
    return designators.has(folded) && unitValue.test((words[index + 1] ?? '').toLowerCase());
  });
  return (at < 0 ? words : words.slice(0, at)).join(' ').replace(/,$/, '');
}

/** One spelling of a unit as a source writes it: "4", "Apt 4" and "#4" are the same. */
export function unitKey(text: string): string {
  const words = wordsOf(text);
  // A designator counts only behind something; here nothing else stands before it.
  return takeUnit(['', ...words]).unit?.key ?? words.join(' ');
}
