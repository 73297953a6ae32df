const field = document.querySelector<HTMLInputElement>('#early-search');
let caret: [start: number | null, end: number | null] | null = null;
let isOver = false;

/** What was typed into the search box of index.html, which the app is about to replace. */
export function readEarlyTyping(): string {
  if (!field || isOver) return '';
  // Read now: once the app has drawn itself the field is gone, and the keyboard with it.
  caret = field === document.activeElement ? [field.selectionStart, field.selectionEnd] : null;
  return field.value;
}

/** The app's own search box goes on where that one was left; only the first one does. */
export function goOnTyping(input: HTMLInputElement | null): void {
  if (caret && !isOver) {
    input?.focus();
    input?.setSelectionRange(...caret);
  }
  isOver = true;
}
