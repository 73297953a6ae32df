import { kioskLimits } from '#contract/kiosk-limits.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import type { MessageKey } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { readContact } from './read-contact.ts';

/** What a visitor may come for; kept in these words, whatever language they were chosen in. */
export const wants = {
  'new roof': 'kiosk.wantsRoof',
  repair: 'kiosk.wantsRepair',
  'storm damage': 'kiosk.wantsStorm',
  'something else': 'kiosk.wantsOther',
} as const satisfies Record<string, MessageKey>;

export type Want = keyof typeof wants;
export const wantList = Object.keys(wants) as Want[];

/** What a visitor tells of themselves. */
export interface Visitor {
  readonly name: string;
  /** Telephone number or e-mail address. */
  readonly contact: string;
  readonly want: Want | null;
  readonly agrees: boolean;
}

export const nobody: Visitor = { name: '', contact: '', want: null, agrees: false };

export type VisitorFaults = Partial<Record<keyof Visitor, MessageKey>>;

/** What is still missing or cannot be right; empty when all is well. */
export function faultsOf(visitor: Visitor): VisitorFaults {
  const { name, contact, want, agrees } = visitor;
  const long = longFaultsOf(visitor);
  return {
    ...(name.trim() === '' && { name: 'kiosk.nameMissing' }),
    ...(long.name !== null && { name: 'fault.person_name_long' }),
    ...contactFault(contact.trim()),
    ...(long.contact !== null && {
      contact: mayBeLong(contact) ? 'fault.email_long' : 'fault.phone_long',
    }),
    ...(want === null && { want: 'kiosk.wantMissing' }),
    ...(!agrees && { agrees: 'kiosk.agreeMissing' }),
  };
}

/** What is longer than a lead can hold, in words; said while it is typed. */
export const longFaultsOf = ({ name, contact }: Pick<Visitor, 'name' | 'contact'>) => ({
  name: tooLong(name, leadLimits.name, 'person_name_long'),
  contact: mayBeLong(contact)
    ? tooLong(contact, kioskLimits.contactWords, 'email_long')
    : tooLong(contact, leadLimits.phone, 'phone_long'),
});

const isEmail = (contact: string): boolean => contact.includes('@');

/** An e-mail address, or words around a number. */
const mayBeLong = (contact: string): boolean =>
  isEmail(contact) || (/\p{L}/u.test(contact) && typeof readContact(contact) === 'object');

function contactFault(contact: string): VisitorFaults {
  if (contact === '') return { contact: 'kiosk.contactMissing' };
  const read = readContact(contact);
  return typeof read === 'string' ? { contact: read } : {};
}

/** As the lead has it: `Ada King Okafor` is Ada King, of the family Okafor. */
export function namesOf(name: string): { first_name: string; last_name: string } {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? (words.pop() ?? '') : '';
  return { first_name: words.join(' '), last_name: last };
}
