/** Quotes what ICU MessageFormat would read as an argument, so that a plain sentence stays one. */
export const literalMessage = (sentence: string): string =>
  sentence.replaceAll("'", "''").replaceAll(/[{}]+/g, "'$&'");

/** The same for every message of an area. */
export const literalMessages = <Key extends string>(
  sentences: Readonly<Record<Key, string>>,
): Record<Key, string> =>
  Object.fromEntries(
    Object.entries<string>(sentences).map(([key, sentence]) => [key, literalMessage(sentence)]),
    // Object.fromEntries forgets the keys.
  ) as Record<Key, string>;
