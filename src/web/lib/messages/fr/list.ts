import type { listMessages as english } from '#web/lib/messages/en/list.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const listMessages: Translation<typeof english> = {
  label: 'Pistes sur la carte',
  status: 'Statut',
  address: 'Adresse',
  source: 'Source',
  saved: 'Date',
  loading: 'Chargement des pistes…',
  waitingForMap: 'En attente de la carte…',
  count: '{count, plural, =0 {Aucune piste ici} one {# piste ici} other {# pistes ici}}',
  refreshing: 'Nouvelle vérification…',
  emptyTitle: 'Aucune piste dans cette partie de la carte',
  emptyRemedy: 'Déplacez la carte ou faites un zoom arrière, ou effacez des filtres.',
  showAll: 'Tout afficher sur la carte',
  failedTitle: 'La liste n’a pas pu être chargée',
  stale: 'La liste date d’avant la perte de connexion.',
  noAddress: 'Pas d’adresse',
};
