import type { savingMessages as english } from '#web/lib/messages/en/saving.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const savingMessages: Translation<typeof english> = {
  troubleTimeout:
    'El servidor no respondió a tiempo. Guarde de nuevo: si había llegado, no se guardará dos veces.',
  troubleServer:
    'El servidor falló. Todo se conserva aquí: guarde de nuevo en un momento. No se guardará dos veces.',
  troubleRefused: 'El servidor lo rechazó: {reason}',
  alreadySavedTitle: 'Ya estaba guardado',
  alreadySaved:
    'Este prospecto ya se había guardado, quizás en otra pestaña; los cambios que hizo después no están en él. Para hacer otro prospecto con lo que hay aquí, guarde de nuevo.',
  positionMissing:
    'Falta el lugar. Haga clic en la casa en el mapa, elija un resultado de la búsqueda o escriba las coordenadas.',
  summary: '{count, plural, one {Hay algo que revisar} other {Hay # cosas que revisar}}',
};
