import { type RefObject, useEffect } from 'react';

/** Takes the focus to the first field that something is wrong with, whenever a check has found any. */
export function useFirstFault(form: RefObject<HTMLElement | null>, faults: object): void {
  useEffect(() => {
    if (Object.keys(faults).length === 0) return;
    const faulty = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // Of a group of choices its first.
    (faulty?.querySelector('input') ?? faulty)?.focus();
  }, [form, faults]);
}
