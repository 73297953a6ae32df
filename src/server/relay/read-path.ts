/** What stands at a path such as `job.id` or `results.0.id`; "" is the whole. */
export function valueAt(json: unknown, path: string): unknown {
  if (path === '') return json;
  let value = json;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/**
 * The first text or number at one of the places; "" when there is none. A place of several paths
 * is all of them, joined.
 */
export function textAt(
  json: unknown,
  places: readonly (string | readonly string[])[],
  joint = ' ',
): string {
  for (const place of places) {
    const paths = typeof place === 'string' ? [place] : place;
    const text = paths
      .map((path) => textOf(valueAt(json, path)))
      .filter((part) => part !== '')
      .join(joint);
    if (text !== '') return text;
  }
  return '';
}

/** The JSON in a text, or undefined: an upstream answers with HTML and nothing too. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
