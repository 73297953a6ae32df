/** A code in groups of four, as it is read aloud and typed. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? '';
