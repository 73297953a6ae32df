import type { KioskLead } from '#contract/kiosk-lead.ts';
import { type CreateLead, createLeadSchema } from '#contract/lead.ts';
import type { StoredKioskSettings } from '#server/db/kiosk-row.ts';

/** What the server knows besides what the visitor left. */
interface KioskFacts {
  readonly name: string;
  readonly settings: Pick<StoredKioskSettings, 'lead_source' | 'campaign'>;
  /** Whether the text that the visitor agreed to is the one on file for that version. */
  readonly isConsentOnFile: boolean;
}

/** The lead that a visitor left, as the create call knows it. */
export function leadOfVisitor(visitor: KioskLead, kiosk: KioskFacts): CreateLead {
  const { wanted, contact_words, typed_by_hand, language, consent, position, ...fields } = visitor;
  return createLeadSchema.parse({
    ...fields,
    // What a visitor puts right is nobody's knowledge of where the house is.
    position: position && { class: position.class, radius_meters: position.radius_meters },
    lead_source: kiosk.settings.lead_source,
    origin: 'kiosk',
    extra_info: {
      kiosk: kiosk.name,
      ...(kiosk.settings.campaign ? { campaign: kiosk.settings.campaign } : {}),
      ...(wanted ? { wanted } : {}),
      ...(contact_words ? { contact: contact_words } : {}),
      language,
      // Staff are to look at the address: nobody has found it on the map.
      ...(typed_by_hand ? { typed_by_hand: true } : {}),
      consent: { ...consent, on_file: kiosk.isConsentOnFile },
    },
  });
}
