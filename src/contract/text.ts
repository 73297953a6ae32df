import * as z from 'zod/mini';
import { isVisible } from './visible-text.ts';

// PostgreSQL refuses NUL in text, and other control characters only ever arrive by accident.
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Trimmed text of a field, empty when nothing of it can be seen; its fault codes are `<field>_text` and `<field>_long`. */
export const text = (field: string, limit: number) =>
  z.string(`${field}_text`).check(
    z.trim(),
    z.overwrite((value) => (isVisible(value) ? value : '')),
    z.maxLength(limit, `${field}_long`),
    z.refine((value) => !controlCharacter.test(value) && value.isWellFormed(), `${field}_text`),
  );

/** The same, and never empty: `<field>_required`. */
export const requiredText = (field: string, limit: number) =>
  text(field, limit).check(z.minLength(1, `${field}_required`));

/** The same, and may be absent or null. */
export const optionalText = (field: string, limit: number) =>
  z.optional(z.nullable(text(field, limit)));

/** An id in a path or query; PostgreSQL refuses NUL even in what it only compares with. */
export const idInAddress = z.string().check(z.regex(/^\P{C}{1,64}$/u, 'wrong_value'));
