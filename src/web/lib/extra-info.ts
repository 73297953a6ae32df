import { t } from './i18n.ts';

/** Extra info while it is typed: one value, seen as rows or as JSON text. */
export type ExtraInfoDraft =
  | { readonly view: 'rows'; readonly rows: readonly ExtraInfoRow[] }
  | { readonly view: 'json'; readonly text: string };

interface ExtraInfoRow {
  readonly key: string;
  /** Text; or a JSON number, true, false, null, list or object written as such. */
  readonly value: string;
}

type JsonObject = Record<string, unknown>;

export type ReadExtraInfo =
  | { readonly kind: 'value'; readonly value: JsonObject | null }
  | { readonly kind: 'fault'; readonly words: string };

/** What the draft says, or what is wrong with it in words. Nothing typed is null. */
export function readExtraInfo(draft: ExtraInfoDraft): ReadExtraInfo {
  return draft.view === 'rows' ? readRows(draft.rows) : readText(draft.text);
}

/** Why the draft can only be seen as it is, in words; null when it can be switched. */
export function switchFault(draft: ExtraInfoDraft): string | null {
  const read = readExtraInfo(draft);
  if (read.kind === 'fault') return read.words;
  const keys = draft.view === 'json' ? Object.keys(read.value ?? {}) : [];
  // A row would lose such a name, or could not hold it at all.
  return keys.some((key) => key === '' || key !== key.trim()) ? t('extraInfo.oddName') : null;
}

/** The same value in the other view; a fault keeps the view, so that nothing typed is lost. */
export function switchView(draft: ExtraInfoDraft): ExtraInfoDraft {
  const read = readExtraInfo(draft);
  if (read.kind === 'fault' || switchFault(draft) !== null) return draft;
  if (draft.view === 'rows')
    return { view: 'json', text: read.value ? JSON.stringify(read.value, null, 2) : '' };
  const entries = Object.entries(read.value ?? {});
  return { view: 'rows', rows: entries.map(([key, value]) => ({ key, value: valueText(value) })) };
}

function readRows(rows: readonly ExtraInfoRow[]): ReadExtraInfo {
  const used = rows.filter((row) => row.key.trim() !== '' || row.value.trim() !== '');
  if (used.length === 0) return { kind: 'value', value: null };
  // Without a prototype a key called __proto__ is a key like any other.
  const value: JsonObject = Object.create(null);
  for (const row of used) {
    const key = row.key.trim();
    if (key === '')
      return { kind: 'fault', words: t('extraInfo.noKey', { value: row.value.trim() }) };
    if (key in value) return { kind: 'fault', words: t('extraInfo.twice', { key }) };
    value[key] = valueOfText(row.value);
  }
  return { kind: 'value', value };
}

/**
 * A row's value keeps its JSON type: 12 is a number, "12" and twelve are text. So is a number that
 * would come back otherwise: the claim 12345678901234567890, the price 1.50.
 */
function valueOfText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' && JSON.stringify(value) !== text.trim() ? text : value;
  } catch {
    return text;
  }
}

function valueText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return valueOfText(value) === value ? value : JSON.stringify(value);
}

function readText(text: string): ReadExtraInfo {
  if (text.trim() === '') return { kind: 'value', value: null };
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return { kind: 'value', value };
    return { kind: 'fault', words: t('fault.extra_info_object') };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return {
      kind: 'fault',
      words: t('extraInfo.json', { line: lineOfFault(text, message) }),
    };
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// One JSON token with the space before it; "sticky", so that it must begin where the last one ended.
const token =
  /\s*(?:[{}[\]:,]|"(?:[^"\\\n]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/**
 * Browsers tell the line of a misplaced comma or bracket, but not always of a word that is no
 * JSON at all: that one is where the tokens end.
 */
function lineOfFault(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  token.lastIndex = 0;
  let end = 0;
  while (token.test(text)) end = token.lastIndex;
  const fault = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  return text.slice(0, fault).split('\n').length;
}
