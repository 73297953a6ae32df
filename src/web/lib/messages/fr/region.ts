import type { regionMessages as english } from '#web/lib/messages/en/region.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const regionMessages: Translation<typeof english> = {
  intro:
    'Les secteurs où l’entreprise travaille. Chaque piste appartient à celui où elle se trouve.',
  none: 'Aucune région n’est encore dessinée. D’ici là, les pistes se distinguent par province ou État.',
  draw: 'Dessiner une région',
  drawing: 'Dessinez la limite sur la carte.',
  list: 'Régions',
  count: '{count, plural, =0 {Aucune piste} one {# piste} other {# pistes}}',
  familyCount:
    '{family, select, open {Ouvertes : {count}} moving {En cours : {count}} closed {Fermées : {count}} other {Ne pas déranger : {count}}}',
  showOnly: 'N’afficher que ses pistes',
  showOnlyOf: 'N’afficher que les pistes de {name}',
  showAll: 'Afficher de nouveau toutes les pistes',
  edit: 'Modifier',
  editOf: 'Modifier {name}',
  remove: 'Supprimer',
  removeOf: 'Supprimer {name}',
  removed: '« {name} » est supprimée.',
  drawn:
    '« {name} » est dessinée, avec {count, plural, =0 {aucune piste} one {# piste} other {# pistes}}.',
  drawnSoon: '« {name} » est dessinée. Les pistes à l’intérieur suivront.',
  placing:
    'Classement des pistes par région : {placed} sur {total}. Vous pouvez continuer à travailler.',
  changed: '« {name} » est changée.',
  restored: '« {name} » est de retour.',
  undo: 'Annuler',
  formNew: 'Nouvelle région',
  formEdit: 'Modifier « {name} »',
  name: 'Nom',
  nameMissing: 'Le nom est vide. Entrez le nom de la région.',
  crossing: 'La limite se croise elle-même. Écartez ses points, ou dessinez-la de nouveau.',
  tooLarge: 'La limite a trop de points. Dessinez-la de nouveau avec moins de {most}.',
  saving: 'L’enregistrement met à jour les pistes à l’intérieur.',
  dragHint: 'On peut glisser ses points sur la carte.',
  drawAnew: 'Dessiner la limite de nouveau',
  save: 'Enregistrer la région',
  failed: 'Les régions n’ont pas pu être chargées.',
  onMap: 'Régions sur la carte',
};
