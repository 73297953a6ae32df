import type { outboxMessages as english } from '#web/lib/messages/en/outbox.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const outboxMessages: Translation<typeof english> = {
  chipRefused: 'Aquí no se conserva nada',
  chipNone: 'Nada en espera',
  chipSaved: 'Guardados: {sent, number}',
  chipWaiting: 'Guardados: {sent, number} · en espera: {waiting, number}',
  chipTrouble: '{trouble, plural, one {# prospecto lo necesita} other {# prospectos lo necesitan}}',
  chipTroubleShort: '{trouble, plural, one {# prospecto} other {# prospectos}}',
  chipWaitingShort: '{waiting, number} en espera',
  setAside: 'Apartar',
};
