import { expect, type Page } from '@playwright/test';

/** Where everything that is planted points, so that one request to it gives it away. */
const target = '/planted';

/** Short enough for every field; each is one way in which text becomes something that runs. */
export const planted = {
  image: `<img src=${target} onerror=planted=1>`,
  script: '<script>planted=1</script>',
  svg: '"><svg onload=planted=1>',
  frame: `'><iframe src=${target}>`,
  link: 'javascript:planted=1',
  anchor: '<a href=javascript:planted=1>',
  address: `<img/src=${target}/onerror=planted=1>@x`,
  style: `<style>@import"${target}"</style>`,
  bold: '<b>67473</b>',
  formula: `=HYPERLINK("${target}")`,
} as const;

/** Watches a browser for anything of {@link planted} that is more than text. */
export class HostileDriver {
  readonly #page: Page;
  readonly #seen: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('dialog', (dialog) => {
      this.#seen.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith(target)) this.#seen.push(request.url());
    });
    // It would have run, had the policy not been there: the page must not lean on that.
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.#seen.push(message.text());
    });
  }

  /** To be asked on every screen: a page that is left takes its traces along. */
  async expectInert(): Promise<void> {
    expect(await this.#page.evaluate(tracesOf, target)).toEqual([]);
    expect(this.#seen).toEqual([]);
  }
}

/** What has run, and what was put into the page as elements instead of text. */
function tracesOf(path: string): string[] {
  const traces = 'planted' in globalThis ? ['something has run'] : [];
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
      const points = /^\s*(javascript|data:text)/i.test(value) || value.startsWith(path);
      if (name.startsWith('on') || (isAddress && points)) traces.push(element.outerHTML);
    }
  return traces;
}
