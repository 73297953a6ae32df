/** The same messages in another language: one for each of the English ones, and no other. */
export type Translation<English> = Readonly<Record<keyof English, string>>;
