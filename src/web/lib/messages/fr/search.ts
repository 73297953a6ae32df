import type { searchMessages as english } from '#web/lib/messages/en/search.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const searchMessages: Translation<typeof english> = {
  label: 'Trouver une adresse',
  placeholder: 'Adresse, code postal ou ville',
  hint: 'Des suggestions apparaissent quand vous tapez. Les flèches choisissent, Entrée remplit le formulaire.',
  announce:
    '{count, plural, =0 {Aucune adresse trouvée. Entrée utilise ce que vous avez tapé.} one {# adresse trouvée.} other {# adresses trouvées.}}',
  announceRecent:
    '{count, plural, one {# lieu récent.} other {# lieux récents.}} Les flèches choisissent.',
  chosen: '{label} a été choisie.',
  recent: 'Lieux récents',
  forget: 'Oublier les lieux récents',
  forgotten: 'Les lieux récents sont oubliés.',
  askHosted: 'Chercher « {text} » avec {name}',
  useTyped: 'Utiliser « {text} » tel quel',
  none: 'Cette adresse n’est pas connue ici. Utilisez ce que vous avez tapé, ou cliquez sur la maison sur la carte.',
  failed:
    'La recherche d’adresses a besoin du serveur, et il ne répond pas. Utilisez ce que vous avez tapé, ou cliquez sur la maison sur la carte.',
  interpolated: 'estimée',
};
