import { loadLaterMessages } from './i18n.ts';

/**
 * A part of the app that is being loaded, once its words are here too. Every `import()` of something
 * that speaks goes through here; .ci/late-words.test.ts looks for those that do not.
 */
export async function withMessages<Part>(loading: Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([loading, loadLaterMessages()]);
  return part;
}
