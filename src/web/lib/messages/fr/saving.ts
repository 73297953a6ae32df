import type { savingMessages as english } from '#web/lib/messages/en/saving.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const savingMessages: Translation<typeof english> = {
  troubleTimeout:
    'Le serveur n’a pas répondu à temps. Enregistrez de nouveau : si la piste était arrivée, elle ne sera pas enregistrée deux fois.',
  troubleServer:
    'Le serveur a eu une erreur. Tout est conservé ici : enregistrez de nouveau dans un instant. Rien ne sera enregistré deux fois.',
  troubleRefused: 'Le serveur l’a refusée : {reason}',
  alreadySavedTitle: 'Déjà enregistré',
  alreadySaved:
    'Cette piste a déjà été enregistrée, peut-être dans un autre onglet; vos changements depuis n’y sont pas. Pour faire une autre piste avec ce qui est ici, enregistrez de nouveau.',
  positionMissing:
    'Le lieu manque. Cliquez sur la maison sur la carte, choisissez un résultat de recherche, ou tapez les coordonnées.',
  summary: '{count, plural, one {Une chose est à revoir} other {# choses sont à revoir}}',
};
