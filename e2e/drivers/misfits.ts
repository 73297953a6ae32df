/**
 * Runs in the page: where text that carries the mark is cut, spills out of its box, or lies beyond
 * the window. What can be scrolled up and down to is there.
 */
export function misfits(mark: string): string[] {
  const found = new Set<string>();
  const where = (element: Element) =>
    `${element.tagName.toLowerCase()}.${String(element.className).split(' ')[0]}`;

  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('[aria-hidden="true"], [inert]');

  function look(text: Text): void {
    const parent = text.parentElement;
    if (!parent || !text.data.includes(mark) || !isSeen(parent)) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (rects.length === 0) return;
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const tell = (what: string, box: Element) =>
      found.add(`${what} ${where(box)}: ${text.data.replaceAll(mark, '').slice(0, 60)}`);

    for (let box: Element | null = parent; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const sides = box.getBoundingClientRect();
      // Only for screen readers.
      if (sides.width <= 1 || sides.height <= 1) return;
      const cutsX = /hidden|clip/.test(style.overflowX);
      const cutsY = /hidden|clip/.test(style.overflowY);
      if (cutsX && box.scrollWidth > box.clientWidth + 1 && box.contains(text) && box === parent)
        tell('cut in', box);
      if (right > sides.right + 1.5 || left < sides.left - 1.5) {
        tell(cutsX ? 'cut by' : 'wider than', box);
        return;
      }
      if (cutsY && bottom > sides.bottom + 1.5) {
        tell('cut below by', box);
        return;
      }
      const hasFrame =
        style.borderBottomWidth !== '0px' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      if (hasFrame && style.overflowY === 'visible' && bottom > sides.bottom + 1.5) {
        tell('taller than', box);
        return;
      }
      // What floats is no longer in its parent's box; what scrolls may be longer than its own.
      if (/absolute|fixed/.test(style.position) || /auto|scroll/.test(style.overflow)) break;
    }
    if (right > innerWidth + 1.5 || left < -1.5) tell('beyond the window in', parent);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) look(node as Text);

  const pen = document.createElement('canvas').getContext('2d');
  function lookInside(control: HTMLInputElement | HTMLSelectElement): void {
    const said =
      control instanceof HTMLInputElement
        ? control.value === ''
          ? control.placeholder
          : ''
        : (control.selectedOptions[0]?.text ?? '');
    if (!pen || !said.includes(mark) || !isSeen(control)) return;
    const style = getComputedStyle(control);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room =
      control.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    const plain = said.replaceAll(mark, '');
    if (room > 2 && pen.measureText(plain).width > room + 1.5)
      found.add(`does not fit into ${where(control)}: ${plain.slice(0, 60)}`);
  }
  for (const control of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input, select',
  ))
    lookInside(control);
  return [...found];
}
