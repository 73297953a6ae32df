import type { Page } from '@playwright/test';

/** What is smaller than a finger, or in small print. */
export const tooSmallOn = (page: Page) =>
  page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
    const controls = document.querySelectorAll(
      'main :is(button, input, label:has(input)), header button',
    );
    const targets = [...controls].filter((control) => {
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      return seen(control) && Math.min(width, height) < 44;
    });
    const words = [...document.querySelectorAll('header *, main *')].filter(
      (element) =>
        seen(element) &&
        !element.closest('.maplibregl-map') &&
        [...element.childNodes].some(
          ({ nodeType, data = '' }: Node & { data?: string }) =>
            nodeType === Node.TEXT_NODE && data.trim() !== '',
        ) &&
        parseFloat(getComputedStyle(element).fontSize) < 18,
    );
    return [...targets, ...words].map(({ outerHTML }) => outerHTML.slice(0, 160));
  });

/** Fields of which a browser keeps, offers, corrects or sends anywhere what was typed. */
export const keepingOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('input, form')]
      .filter((element) => {
        if (element instanceof HTMLFormElement) return element.hasAttribute('action');
        if (!(element instanceof HTMLInputElement) || element.autocomplete !== 'off') return true;
        const isTyped = !['radio', 'checkbox'].includes(element.type);
        return element.type === 'file' || (isTyped && (element.name !== '' || element.spellcheck));
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160)),
  );

/** What a browser would do by itself and a stranger must not, and how it lets itself be touched. */
export const allowedOn = (page: Page) =>
  page.evaluate(() => {
    const { body } = document;
    const link = document.createElement('a');
    link.href = 'https://roofs.example/';
    body.append(link);
    const key = (name: string, more: KeyboardEventInit) =>
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
    const on = { bubbles: true, cancelable: true };
    const tried: [string, Element, Event][] = [
      ['link', link, new MouseEvent('click', on)],
      ['menu', body, new MouseEvent('contextmenu', on)],
      ['drag', body, new DragEvent('dragstart', on)],
      ['drop', body, new DragEvent('drop', on)],
      ['copy', body, new ClipboardEvent('copy', on)],
      ['print', body, key('p', { ctrlKey: true })],
      ['file', body, key('o', { ctrlKey: true })],
      ['back', body, key('ArrowLeft', { altKey: true })],
      ['pinch', body, new WheelEvent('wheel', { ...on, ctrlKey: true })],
    ];
    const open = tried.filter(([, target, event]) => target.dispatchEvent(event));
    link.remove();
    const { touchAction, userSelect } = getComputedStyle(document.documentElement);
    return [...open.map(([name]) => name), touchAction, userSelect];
  });
