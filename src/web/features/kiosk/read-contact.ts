import { leadLimits } from '#contract/lead-limits.ts';
import type { MessageKey } from '#web/lib/i18n.ts';

/** Ways to reach a visitor, as the lead has them. */
interface Contact {
  readonly email?: string;
  readonly cell?: string;
  readonly phone?: string;
  /** All that was typed, where there is more in it than that, such as when to call. */
  readonly contact_words?: string;
}

/** As many as a number has anywhere: E.164. */
const mostDigits = 15;
const fewestDigits = 7;

const emailLike = /[^\s@,;:<>()]+@[^\s@,;:<>()]+/g;
const email =
  /^[^\s@.]+(?:\.[^\s@.]+)*@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]*[\p{L}\d]$/u;
const numberLike = /\+?\(?\d(?:[\s()./-]{0,3}\d)*(?:\s*(?:x|ext\.?|#)\s*\d+)?/gi;
const extension = /\s*(?:x|ext\.?|#)\s*\d+$/i;
/** A number that stands for none: one digit over and over. */
const filler = /^1?(\d)\1*$/;

/**
 * What can be read of what a visitor typed: an e-mail address, one or two telephone numbers, with
 * words around them or without; else what is wrong with it.
 */
export function readContact(text: string): Contact | MessageKey {
  const mails = text.match(emailLike)?.map((mail) => mail.replace(/[.!?]+$/, '')) ?? [];
  if (mails.some((mail) => !email.test(mail))) return 'kiosk.emailShape';
  const numbers = (
    text
      .replaceAll(emailLike, ' ')
      .replaceAll(/\s\/\s/g, ',')
      .match(numberLike) ?? []
  )
    .map((number) => number.trim())
    .filter((number) => digitsOf(number).length >= fewestDigits);
  if (numbers.some((number) => digitsOf(number).length > mostDigits)) return 'kiosk.phoneLong';
  if (numbers.some((number) => filler.test(digitsOf(number)))) return 'kiosk.phoneFiller';
  if (numbers.some((number) => number.length > leadLimits.phone)) return 'kiosk.contactShape';
  if (mails.length + numbers.length === 0)
    return text.includes('@') ? 'kiosk.emailShape' : 'kiosk.contactShape';
  return contactOf(text.trim(), { mails, numbers });
}

function contactOf(
  text: string,
  { mails: [mail], numbers: [cell, phone] }: { mails: string[]; numbers: string[] },
): Contact {
  const taken = [mail, cell, phone].filter((part) => part !== undefined);
  const rest = taken.reduce((left, part) => left.replace(part, ''), text);
  return {
    ...(mail && { email: mail }),
    ...(cell && { cell }),
    ...(phone && { phone }),
    ...(/[\p{L}\d]/u.test(rest) && { contact_words: text }),
  };
}

const digitsOf = (number: string): string => number.replace(extension, '').replaceAll(/\D/g, '');
