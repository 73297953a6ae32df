/** Quotes what ICU MessageFormat would read as an argument, so that a plain sentence stays one. */
export const literalMessage = (sentence: string): string =>
  sentence.replaceAll("'", "''").replaceAll(/[{}]+/g, "'$&'");
