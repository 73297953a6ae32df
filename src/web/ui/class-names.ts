/** Joins the class names that are there; `condition && styles.x` may stand in the list. */
export const classNames = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
