import type { bulkMessages as english } from '#web/lib/messages/en/bulk.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const bulkMessages: Translation<typeof english> = {
  title: 'Pistes sélectionnées',
  tools: 'Sélectionner plusieurs pistes',
  rectangle: 'Sélectionner des pistes par un rectangle',
  lasso: 'Sélectionner des pistes en les entourant',
  finding: 'Recherche des pistes de ce secteur.',
  none: 'Aucune des pistes affichées n’est dans ce secteur. Sélectionnez-en un autre.',
  tooMany:
    'Il y a plus de {most} pistes dans ce secteur. Sélectionnez-en un plus petit, ou filtrez d’abord les pistes.',
  tooWide:
    'Il y a trop de pistes autour de ce secteur pour les parcourir. Zoomez et sélectionnez-en un plus petit, ou filtrez d’abord les pistes.',
  failed: 'Les pistes de ce secteur n’ont pas pu être lues.',
  selected: '{count, plural, one {# piste est sélectionnée.} other {# pistes sont sélectionnées.}}',
  statusCount: '{count} × {status}',
  newStatus: 'Nouveau statut',
  choose: 'Choisir un statut',
  quiet:
    '{count, plural, one {# d’entre elles est « Ne pas déranger » et recevrait un statut plus favorable.} other {# d’entre elles sont « Ne pas déranger » et recevraient un statut plus favorable.}}',
  leaveOut: 'Les laisser de côté',
  takeAlong: 'Les changer aussi, avec une raison',
  reason: 'Raison',
  reasonHint: 'Par exemple : les propriétaires ont appelé et demandé une soumission.',
  reasonMissing: 'La raison est vide. Donnez-la, ou laissez ces pistes de côté.',
  nothing: 'Elles ont toutes déjà ce statut.',
  apply: '{count, plural, one {Changer # piste} other {Changer # pistes}}',
  applying: 'Changement des pistes.',
  changed:
    '{count, plural, =0 {Aucune piste n’a été changée.} one {# piste a été changée.} other {# pistes ont été changées.}}',
  conflicts:
    '{count, plural, one {# piste est restée telle quelle, car quelqu’un l’a changée entre-temps :} other {# pistes sont restées telles quelles, car quelqu’un les a changées entre-temps :}}',
  nowStatus: '{address} : maintenant {status}',
  gone: '{address} : retirée ou effacée',
  undo: 'Annuler',
  undone: '{count, plural, one {# piste est comme avant.} other {# pistes sont comme avant.}}',
  undoReason: 'Le changement de plusieurs pistes a été annulé.',
  open: 'Ouvrir la piste {address}',
};
