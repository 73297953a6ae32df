/** Languages of the whole app, as BCP 47 tags. */
export const languages = ['en', 'fr-CA', 'es'] as const;
export type Language = (typeof languages)[number];
