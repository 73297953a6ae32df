import type { savingMessages as english } from '#web/lib/messages/en/saving.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const savingMessages: Translation<typeof english> = {
  troubleTimeout:
    'Le serveur n’a pas répondu à temps. Enregistrez de nouveau : si la piste était arrivée, elle ne sera pas enregistrée deux fois.',
  troubleServer:
    'Le serveur a eu une erreur. Tout est conservé ici : enregistrez de nouveau dans un instant. Rien ne sera enregistré deux fois.',
  troubleRefused: 'Le serveur l’a refusée : {reason}',
};
