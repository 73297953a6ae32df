/** Whoever presses "Save" in vain is brought to what is wrong, where it is read aloud. */
export const focusFault = (form: HTMLFormElement): void =>
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
