import type { drawMessages as english } from '#web/lib/messages/en/draw.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const drawMessages: Translation<typeof english> = {
  bar: 'Dessin sur la carte',
  border:
    '{count, plural, =0 {Cliquez sur la carte pour chaque point de la limite, ou placez-le sous la mire et appuyez sur Entrée.} one {# point. Continuez autour du secteur.} =2 {# points. Continuez autour du secteur.} other {# points. Pour terminer, cliquez sur le premier ou appuyez sur Ctrl+Entrée.}}',
  edit: 'Glissez un point pour le déplacer, un petit point pour en ajouter un; cliquez à droite sur un point pour l’enlever.',
  rectangle:
    'Glissez un rectangle autour des pistes, ou appuyez sur Entrée avec la mire à un coin, puis au coin opposé.',
  lasso:
    'Entourez les pistes en gardant le bouton de la souris enfoncé, ou appuyez sur Entrée avec la mire à chaque coin, puis sur Ctrl+Entrée.',
  borderPoint: 'Placer un point',
  rectanglePoint: 'Placer un coin',
  lassoPoint: 'Placer un point',
  undoPoint: 'Enlever le dernier point',
  finish: 'Terminer',
  failed:
    'Ce qu’il faut pour dessiner n’a pas pu être chargé. Vérifiez la connexion et recommencez.',
};
