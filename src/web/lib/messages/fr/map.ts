import type { mapMessages as english } from '#web/lib/messages/en/map.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const mapMessages: Translation<typeof english> = {
  title:
    'Carte. Les flèches la déplacent, plus et moins zooment, Entrée commence une piste sous la mire.',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  attribution: 'Sources de la carte et des adresses',
  feet: 'pi',
  meters: 'm',
  kilometers: 'km',
  miles: 'mi',
  draftMarker: 'Nouvelle piste. Les flèches la déplacent de 1 mètre, avec Maj de 10.',
  draftMarkerAt: 'Nouvelle piste : {label}. Les flèches la déplacent de 1 mètre, avec Maj de 10.',
  locate: 'Commencer une piste où je suis',
  locating: 'Recherche de votre position',
  locateDenied:
    'Ce navigateur ne peut pas dire où vous êtes. Permettez la localisation pour cette page, ou cliquez sur la carte.',
  locateFailed: 'Votre position est introuvable. Réessayez dehors, ou cliquez sur la carte.',
  firstHint: 'Cliquez sur une maison de la carte, ou tapez une adresse',
  layers: 'Couches de la carte',
  hostedStreets: 'Rues de {name}',
  hostedStreetsHint:
    'Carte des rues gratuite du monde entier, chargée d’Internet pour toute l’entreprise.',
  satellite: 'Satellite',
  satelliteHint: 'Images vues du ciel, avec les noms de la carte. De {source}.',
  heat: 'Carte de chaleur',
  heatHint:
    'Où les pistes se concentrent, au lieu de repères. « Ne pas déranger » reste au-dessus.',
  imageryTrouble:
    'Les images satellite sont injoignables; la carte dessinée est affichée. Désactivez puis réactivez Satellite pour réessayer.',
  styleTrouble: 'La carte hébergée est injoignable; la carte intégrée est affichée.',
  noWebglTitle: 'Ce navigateur ne peut pas dessiner la carte',
  noWebglRemedy:
    'Cherchez l’adresse ou tapez-la à la main : tout le reste fonctionne. Pour la carte, activez l’accélération matérielle ou utilisez un navigateur récent.',
};
