import { leadLimits } from '#contract/lead-limits.ts';
import type { MessageKey } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';

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

const fewestDigits = 7;
const phoneShape = /^[\d\s()+./-]+(\s*(x|ext\.?|#)\s*\d+)?$/i;
const emailShape = /^[^\s@]+@[^\s@]+$/;

/** What is still missing or cannot be right; empty when all is well. */
export function faultsOf(visitor: Visitor): VisitorFaults {
  const { name, contact, want, agrees } = visitor;
  const long = longFaultsOf(visitor);
  return {
    ...(name.trim() === '' && { name: 'kiosk.nameMissing' }),
    ...(long.name !== null && { name: 'fault.person_name_long' }),
    ...contactFault(contact.trim()),
    ...(long.contact !== null && {
      contact: isEmail(contact) ? 'fault.email_long' : 'fault.phone_long',
    }),
    ...(want === null && { want: 'kiosk.wantMissing' }),
    ...(!agrees && { agrees: 'kiosk.agreeMissing' }),
  };
}

/** What is longer than a lead can hold, in words; said while it is typed. */
export const longFaultsOf = ({ name, contact }: Pick<Visitor, 'name' | 'contact'>) => ({
  name: tooLong(name, leadLimits.name, 'person_name_long'),
  contact: isEmail(contact)
    ? tooLong(contact, leadLimits.email, 'email_long')
    : tooLong(contact, leadLimits.phone, 'phone_long'),
});

const isEmail = (contact: string): boolean => contact.includes('@');

function contactFault(contact: string): VisitorFaults {
  if (contact === '') return { contact: 'kiosk.contactMissing' };
  if (isEmail(contact)) return emailShape.test(contact) ? {} : { contact: 'kiosk.emailShape' };
  const digits = contact.replaceAll(/\D/g, '').length;
  return phoneShape.test(contact) && digits >= fewestDigits
    ? {}
    : { contact: 'kiosk.contactShape' };
}

/** As the lead has it: `Ada King Okafor` is Ada King, of the family Okafor. */
export function namesOf(name: string): { first_name: string; last_name: string } {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? (words.pop() ?? '') : '';
  return { first_name: words.join(' '), last_name: last };
}

export const contactOf = (contact: string): { email: string } | { cell: string } =>
  isEmail(contact) ? { email: contact.trim() } : { cell: contact.trim() };
