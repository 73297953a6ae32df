import type { outboxMessages as english } from '#web/lib/messages/en/outbox.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const outboxMessages: Translation<typeof english> = {
  chipRefused: 'Rien n’est gardé ici',
  chipNone: 'Rien en attente',
  chipSaved: 'Enregistrées : {sent, number}',
  chipWaiting: 'Enregistrées : {sent, number} · en attente : {waiting, number}',
  chipTrouble:
    '{trouble, plural, one {# piste a besoin de vous} other {# pistes ont besoin de vous}}',
  chipTroubleShort: '{trouble, plural, one {# piste} other {# pistes}}',
  chipWaitingShort: '{waiting, number} en attente',
  setAside: 'Mettre de côté',
};
