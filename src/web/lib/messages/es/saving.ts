import type { savingMessages as english } from '#web/lib/messages/en/saving.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const savingMessages: Translation<typeof english> = {
  troubleTimeout:
    'El servidor no respondió a tiempo. Guarde de nuevo: si había llegado, no se guardará dos veces.',
  troubleServer:
    'El servidor falló. Todo se conserva aquí: guarde de nuevo en un momento. No se guardará dos veces.',
  troubleRefused: 'El servidor lo rechazó: {reason}',
};
