import type { duplicateMessages as english } from '#web/lib/messages/en/duplicate.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const duplicateMessages: Translation<typeof english> = {
  title: '{count, plural, one {Une piste est déjà connue} other {# pistes sont déjà connues}}',
  doNotDisturbTitle: 'Ne pas déranger : une piste est déjà connue',
  'reason.address': 'même adresse',
  'reason.phone': 'même téléphone',
  'reason.email': 'même courriel',
  'reason.roof': 'même toit',
  waiting: 'en attente sur cet appareil',
  sameAs: 'C’est peut-être la même que',
  open: 'Ouvrir la piste',
  offline: 'Le serveur est injoignable : seules les pistes de cet appareil ont été vérifiées.',
  reason: 'Raison d’une nouvelle piste ici',
};
