import type { keysMessages as english } from '#web/lib/messages/en/keys.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const keysMessages: Translation<typeof english> = {
  search: 'Aller à la recherche d’adresses',
  choose: 'Choisir la première suggestion',
  save: 'Enregistrer la piste',
  map: 'Déplacer la carte, quand elle est sélectionnée',
  zoom: 'Zoomer la carte',
  place: 'Mettre le repère sous la mire, ou ouvrir la piste qui s’y trouve',
  nudge: 'Déplacer le repère sélectionné; avec Maj, plus loin',
  duplicate: 'Ouvrir la piste déjà connue',
  walk: 'Répartition : aller à la piste suivante dans cette direction',
  filter: 'Répartition : filtrer par mots',
  leadStatus: 'Dans une piste ouverte : changer son statut, puis une lettre',
  leadEdit: 'Dans une piste ouverte : la modifier',
  leadNote: 'Dans une piste ouverte : écrire une note',
  undo: 'Annuler le dernier enregistrement ou changement, pendant 10 secondes',
  draw: 'En dessinant sur la carte : placer un point sous la mire',
  drawBack: 'En dessinant une limite : enlever le dernier point',
  drawEnd: 'En dessinant : terminer',
  close: 'Fermer la piste ou la liste',
  help: 'Afficher cette liste',
};
