import type { EndpointName } from '#contract/endpoint.ts';
import { bodyProblems, type OperationDoc } from './operation-doc.ts';

/** The operations of a kiosk itself, and of its owner who sets it up. */
export const kioskOperationDocs = {
  getKiosk: {
    group: 'Kiosk',
    summary: 'Read your own settings',
    description:
      'What a paired device works by: languages, idle time, map area, what visitors agree to, the key that their leads are sealed to, and what the PIN of staff is checked by without the network. Nothing about any lead.',
    problems: [],
  },
  sendKioskLead: {
    group: 'Kiosk',
    summary: 'Send a sealed lead',
    description:
      'A lead that only the server can read: ECDH on P-256 with a key pair made for it alone, HKDF with SHA-256, AES-256-GCM; src/contract/sealing.ts is the format. The Idempotency-Key is the external id that was sealed with it, and it opens with no other. The answer is the same for a new lead, a repeat, a known and an unknown address, and never has a field of a lead. Nothing is looked for: staff see the duplicate notice on the lead.',
    problems: [...bodyProblems, 'unavailable'],
  },
  reportKiosk: {
    group: 'Kiosk',
    summary: 'Tell how the device is',
    description:
      'What waits and was refused on the device, and its battery, for its owner; at most once a minute. The answer tells whether the settings have changed.',
    problems: bodyProblems,
  },
  changeKiosk: {
    group: 'People and devices',
    summary: 'Set a kiosk up',
    description:
      'Lead source, campaign, map area, languages, idle time and PIN of one device; what is absent stays. The device learns of it with its next report. The PIN is kept as what it can be checked by.',
    problems: [...bodyProblems, 'not_found'],
  },
  getKioskConsent: {
    group: 'People and devices',
    summary: 'Read what visitors agree to',
    description: 'The text that kiosks show now, in each language, with its version.',
    problems: [],
  },
  changeKioskConsent: {
    group: 'People and devices',
    summary: 'Change what visitors agree to',
    description:
      'Makes the next version; the ones before are kept. Every lead keeps the exact text, version, language and time that its visitor agreed to.',
    problems: [...bodyProblems, 'conflict'],
  },
} as const satisfies Partial<Record<EndpointName, OperationDoc>>;
