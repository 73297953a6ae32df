import type { KioskLeadInput } from '#contract/kiosk-lead.ts';
import type { KioskSettings } from '#contract/kiosk.ts';
import { placeToWire } from '#contract/place-wire.ts';
import type { Language } from '#web/lib/i18n.ts';
import type { House } from './house.ts';
import { readContact } from './read-contact.ts';
import { namesOf, type Visitor } from './visitor.ts';

interface Visit {
  readonly externalId: string;
  readonly house: House;
  readonly visitor: Visitor;
  readonly language: Language;
  readonly consent: KioskSettings['consent'];
  /** When the visitor sent it, by the device's clock. */
  readonly now: Date;
}

/** What is sealed of a visit. */
export function leadOfVisit(visit: Visit): KioskLeadInput {
  const { house, visitor, language, consent } = visit;
  const contact = readContact(visitor.contact);
  // The form lets nothing else through.
  if (typeof contact === 'string') throw new Error(contact);
  return {
    external_id: visit.externalId,
    address: house.address,
    city: house.city,
    county: house.county,
    state: house.state,
    zipcode: house.zipcode,
    ...placeToWire(house.place),
    position: house.position,
    ...namesOf(visitor.name),
    ...contact,
    wanted: visitor.want,
    typed_by_hand: house.typedByHand,
    language,
    consent: {
      version: consent.version,
      language,
      text: consent.texts[language],
      given_at: visit.now.toISOString(),
    },
  };
}
