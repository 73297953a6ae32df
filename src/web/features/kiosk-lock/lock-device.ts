/** What a browser would do by itself, and a stranger in a lobby must not. */
const refused = [
  'contextmenu',
  'copy',
  'cut',
  'dragstart',
  'dragover',
  'drop',
  // Pinch of Safari, which heeds no `touch-action` everywhere.
  'gesturestart',
] as const;

/** With Ctrl or Cmd: editing, and zoom for whoever sees badly. */
const editingKeys = /^(a|v|x|z|y|\+|-|=|0|arrow\w+|backspace|delete|home|end|enter)$/i;
const functionKeys = /^F([1346789]|1[0-2])$/;
const leavingKeys = /^(Browser\w+|ContextMenu|LaunchMail|PrintScreen)$/;

/**
 * Keeps the page to itself: no menu, no link out, no printing, no file taken in, nothing put on
 * the clipboard, no pinch. Ends with the returned function.
 */
export function lockDevice(): () => void {
  const ended = new AbortController();
  const on = { signal: ended.signal, capture: true, passive: false };
  for (const name of refused) addEventListener(name, refuse, on);
  addEventListener('keydown', refuseKeys, on);
  addEventListener('wheel', refusePinch, on);
  for (const name of ['click', 'auxclick'] as const) addEventListener(name, refuseLinks, on);
  for (const name of ['mousedown', 'mouseup'] as const) addEventListener(name, refuseSteps, on);
  document.documentElement.dataset.kiosk = '';
  return () => {
    ended.abort();
    delete document.documentElement.dataset.kiosk;
  };
}

const refuse = (event: Event): void => event.preventDefault();

function refuseKeys(event: KeyboardEvent): void {
  if (isRefused(event)) event.preventDefault();
}

/** Whether the browser would answer to these keys with something of its own. */
export function isRefused(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (functionKeys.test(key) || leavingKeys.test(key)) return true;
  // Both together are AltGr, which types an @ on many keyboards.
  if (ctrlKey && altKey) return false;
  if (ctrlKey || metaKey) return !editingKeys.test(key);
  // Back, forward, the address bar.
  return altKey && /^(Arrow(Left|Right)|Home|d|e|f)$/i.test(key);
}

/** A pinch on a trackpad comes as a wheel with Ctrl. */
function refusePinch(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault();
}

function refuseLinks(event: MouseEvent): void {
  const { target } = event;
  if (target instanceof Element && target.closest('a[href]')) event.preventDefault();
}

/** The buttons of a mouse that go back and forward. */
function refuseSteps(event: MouseEvent): void {
  if (event.button > 2) event.preventDefault();
}
