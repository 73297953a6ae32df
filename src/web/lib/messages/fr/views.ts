import type { viewsMessages as english } from '#web/lib/messages/en/views.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const viewsMessages: Translation<typeof english> = {
  title: 'Vues enregistrées',
  open: 'Vues',
  none: 'Aucune vue n’est encore enregistrée. Une vue garde les filtres et la partie de la carte sous un nom.',
  failed: 'Les vues enregistrées n’ont pas pu être chargées.',
  name: 'Enregistrer l’affichage sous',
  save: 'Enregistrer la vue',
  saved: 'Enregistrée sous {name}.',
  remove: 'Supprimer {name}',
  removed: '{name} a été supprimée.',
};
