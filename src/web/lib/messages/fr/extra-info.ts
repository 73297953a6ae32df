import type { extraInfoMessages as english } from '#web/lib/messages/en/extra-info.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const extraInfoMessages: Translation<typeof english> = {
  title: 'Infos supplémentaires',
  rows: 'Lignes',
  asJson: 'JSON',
  key: 'Nom',
  value: 'Valeur',
  add: 'Ajouter une ligne',
  remove: 'Enlever la ligne {key}',
  text: 'Infos supplémentaires en JSON',
  hint: 'Du texte, un nombre, true ou false. Passez en JSON pour plus.',
  noKey: 'La valeur « {value} » n’a pas de nom. Donnez-lui-en un, ou enlevez la ligne.',
  oddName:
    'Un nom est vide, ou commence ou finit par une espace : cela ne peut s’afficher qu’en JSON.',
  twice: 'Le nom « {key} » figure deux fois. Donnez à chaque ligne son propre nom.',
  json: 'Ce n’est pas du JSON : l’erreur est à la ligne {line}.',
};
