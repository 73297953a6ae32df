import type { MessageKey } from '#web/lib/i18n.ts';

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
export function faultsOf({ name, contact, want, agrees }: Visitor): VisitorFaults {
  return {
    ...(name.trim() === '' && { name: 'kiosk.nameMissing' }),
    ...contactFault(contact.trim()),
    ...(want === null && { want: 'kiosk.wantMissing' }),
    ...(!agrees && { agrees: 'kiosk.agreeMissing' }),
  };
}

function contactFault(contact: string): VisitorFaults {
  if (contact === '') return { contact: 'kiosk.contactMissing' };
  if (contact.includes('@')) return emailShape.test(contact) ? {} : { contact: 'kiosk.emailShape' };
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
  contact.includes('@') ? { email: contact.trim() } : { cell: contact.trim() };
