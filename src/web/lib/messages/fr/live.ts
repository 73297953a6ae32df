import type { liveMessages as english } from '#web/lib/messages/en/live.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const liveMessages: Translation<typeof english> = {
  connecting: 'Connexion…',
  live: 'En direct',
  lost: 'À {time} : connexion perdue',
  lostBefore: 'Pas de connexion pour les changements en direct',
  lostRemedy:
    'Les pistes des autres apparaîtront dès que le serveur sera joignable; on essaie sans arrêt.',
  unseenNew: '{count, plural, one {# nouvelle} other {# nouvelles}}',
  unseenChanged: '{count, plural, one {# changée} other {# changées}}',
  unseenBoth: 'Nouvelles : {created}, changées : {changed}',
  lookNew: '{words} : les afficher',
  someNew: 'Il y a des pistes nouvelles ou changées par d’autres.',
};
