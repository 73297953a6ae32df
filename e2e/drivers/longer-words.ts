import type { Page } from '@playwright/test';

/** Stands before every lengthened message; it has no width. */
export const longerMark = '\u{2060}';

/** A word for 40 % more letters than it has, all in all: `Save lead` becomes `SaSave leadle`. */
function stretch(text: string): string {
  let owed = 0;
  return text.replaceAll(/\p{L}+/gu, (word) => {
    owed += word.length * 0.4;
    const more = word.slice(0, Math.round(owed));
    owed -= more.length;
    return more.toLowerCase() === more ? word + more : word + more.toLowerCase();
  });
}

/** An English message without arguments as this language says it. */
export const longer = (message: string): string => longerMark + stretch(message);

type Token = string | [name: string, kind?: string, cases?: Record<string, Compiled> | string];
type Compiled = string | Token[];

function longerMessage(message: Compiled): Compiled {
  if (typeof message === 'string') return longer(message);
  return message.map((token) => {
    if (token === '#') return token;
    if (typeof token === 'string') return longer(token);
    const [name, kind, cases] = token;
    if (typeof cases !== 'object') return token;
    const all = Object.entries(cases).map(([which, said]) => [which, longerMessage(said)]);
    return [name, kind ?? '', Object.fromEntries(all)] as Token;
  });
}

/** From now on the page is sent English in which everything is 40 % longer. */
export async function sayEverythingLonger(page: Page): Promise<void> {
  await page.route(/\/assets\/(later-)?words-en-[^/]*\.js$/, async (route) => {
    const text = await (await route.fetch()).text();
    const url = `data:text/javascript,${encodeURIComponent(text)}`;
    const { catalog } = (await import(url)) as { catalog: Record<string, Compiled> };
    const said = Object.entries(catalog).map(([key, message]) => [key, longerMessage(message)]);
    await route.fulfill({
      contentType: 'text/javascript',
      body: `export const catalog = ${JSON.stringify(Object.fromEntries(said))};`,
    });
  });
}
