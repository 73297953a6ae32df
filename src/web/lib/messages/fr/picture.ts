import type { pictureMessages as english } from '#web/lib/messages/en/picture.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const pictureMessages: Translation<typeof english> = {
  title: 'Carte des pistes',
  print: 'Imprimer',
  png: 'Enregistrer en PNG',
  menu: 'Imprimer ou enregistrer',
  making: 'Création de l’image…',
  saved: 'L’image est dans vos téléchargements.',
  failed: 'L’image n’a pas pu être créée.',
  noMap: 'La carte n’est pas encore là. Attendez qu’elle soit dessinée, puis réessayez.',
  everything: 'Toutes les pistes',
  status: 'Statut : {names}',
  source: 'Source de la piste : {names}',
  region: 'Région : {name}',
  text: 'Avec les mots « {text} »',
  days: 'Enregistrées du {first} au {last}',
  fromDay: 'Enregistrées dès le {day}',
  toDay: 'Enregistrées jusqu’au {day}',
  legend:
    '{count, plural, =0 {Aucune piste ne passe ces filtres} one {# piste passe ces filtres, visible ou non} other {# pistes passent ces filtres, visibles ou non}}',
  count: '{name} : {count, number}',
  sources: 'Sources : {names}',
  mapOf: 'Carte avec les repères des pistes',
  heatOf: 'Carte de chaleur des pistes',
  heatFew: 'peu de pistes',
  heatMany: 'beaucoup de pistes',
};
