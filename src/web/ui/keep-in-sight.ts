/** Scrolls a list as little as brings one of its items into it; the list must be positioned. */
export function keepInSight(item: HTMLElement | undefined, list: HTMLElement): void {
  if (!item) return;
  const top = item.offsetTop;
  const bottom = top + item.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
