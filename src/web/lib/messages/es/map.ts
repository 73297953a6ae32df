import type { mapMessages as english } from '#web/lib/messages/en/map.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const mapMessages: Translation<typeof english> = {
  title:
    'Mapa. Las flechas lo mueven, más y menos cambian el zoom, Entrar empieza un prospecto bajo la mira.',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  attribution: 'Fuentes del mapa y de las direcciones',
  feet: 'pies',
  meters: 'm',
  kilometers: 'km',
  miles: 'mi',
  draftMarker: 'Nuevo prospecto. Las flechas lo mueven 1 metro, con Mayús 10.',
  draftMarkerAt: 'Nuevo prospecto en {label}. Las flechas lo mueven 1 metro, con Mayús 10.',
  locate: 'Empezar un prospecto donde estoy',
  locating: 'Buscando dónde está usted',
  locateDenied:
    'Este navegador no puede decir dónde está usted. Permita la ubicación para esta página, o haga clic en el mapa.',
  locateFailed:
    'No se pudo encontrar su posición. Intente de nuevo al aire libre, o haga clic en el mapa.',
  firstHint: 'Haga clic en una casa del mapa, o escriba una dirección',
  layers: 'Capas del mapa',
  hostedStreets: 'Calles de {name}',
  hostedStreetsHint:
    'Mapa de calles gratuito de todo el mundo, cargado de Internet para toda la empresa.',
  satellite: 'Satélite',
  satelliteHint: 'Fotos desde arriba, con los nombres del mapa. De {source}.',
  heat: 'Mapa de calor',
  heatHint:
    'Dónde se concentran los prospectos, en lugar de marcadores. «No molestar» queda encima.',
  imageryTrouble:
    'No se puede llegar a las fotos de satélite, así que se muestra el mapa dibujado. Apague y encienda Satélite para intentar de nuevo.',
  styleTrouble: 'No se puede llegar al mapa externo, así que se muestra el mapa incluido.',
  noWebglTitle: 'Este navegador no puede dibujar el mapa',
  noWebglRemedy:
    'Busque la dirección o escríbala a mano: todo lo demás funciona. Para ver el mapa, active la aceleración de hardware o use un navegador actual.',
};
