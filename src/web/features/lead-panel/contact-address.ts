import type { Lead } from '#contract/lead.ts';

/** Short local numbers have seven digits; fewer are a house number, a code or a slip. */
const fewestDigits = 7;

/** What a press on a contact opens: a letter or a call; null for what nobody can dial. */
export function contactAddress({ type, value }: Lead['contacts'][number]): string | null {
  if (type === 'email') return `mailto:${encodeURIComponent(value).replace('%40', '@')}`;
  // A tel: address holds digits and a leading plus; an extension after them would be dialled too.
  const number = value
    .replace(/\s*(x|ext\.?)\s*\d+$/i, '')
    .replaceAll(/[^\d+]/g, '')
    .replaceAll(/(?!^)\+/g, '');
  return number.replace('+', '').length >= fewestDigits ? `tel:${number}` : null;
}
