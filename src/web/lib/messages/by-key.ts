/** The messages of these areas by `area.key`, in ICU MessageFormat. */
export const byKey = (
  areas: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(areas).flatMap(([area, ofArea]) =>
      Object.entries(ofArea).map(([key, message]) => [`${area}.${key}`, message]),
    ),
  );
