import type { duplicateMessages as english } from '#web/lib/messages/en/duplicate.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const duplicateMessages: Translation<typeof english> = {
  title: '{count, plural, one {Ya se conoce un prospecto} other {Ya se conocen # prospectos}}',
  doNotDisturbTitle: 'No molestar: ya se conoce un prospecto',
  'reason.address': 'misma dirección',
  'reason.phone': 'mismo teléfono',
  'reason.email': 'mismo correo',
  'reason.roof': 'mismo techo',
  waiting: 'en espera en este dispositivo',
  sameAs: 'Puede ser el mismo que',
  open: 'Abrir el prospecto',
  offline:
    'No se puede conectar con el servidor: solo se revisaron los prospectos de este dispositivo.',
  reason: 'Motivo de un nuevo prospecto aquí',
};
