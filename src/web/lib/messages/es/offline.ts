import type { offlineMessages as english } from '#web/lib/messages/en/offline.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const offlineMessages: Translation<typeof english> = {
  newVersion: 'Hay una nueva versión de Leadmap',
  replaced: 'Otra pestaña usa una versión más nueva de Leadmap',
  takeIt: 'Usarla ahora',
  draftStays: 'Lo que está en el formulario se queda.',
  pinsAsOf: 'Marcadores de {time}',
  notKept:
    'Este navegador puede borrar lo que espera aquí cuando le falte espacio. Guarde Leadmap como favorito o instálelo, o exporte la cola.',
  keepArea: 'Conservar esta área sin conexión…',
  keepTitle: 'El mapa sin red',
  keepIntro:
    'Conserva en este dispositivo el mapa de lo que ve ahora, hasta las casas. Allí se pueden hacer prospectos sin red; la búsqueda de direcciones necesita el servidor.',
  keepCounting: 'Calculando cuánto es…',
  keepSize: '{tiles, plural, one {# tesela} other {# teselas}}, unos {size}',
  keepNothing:
    'Aquí no hay un mapa propio que conservar. Mueva el mapa a un área de un paquete regional.',
  keepTooLarge:
    'Es demasiado para conservarlo. Acerque el mapa a un condado o una ciudad, y conserve eso.',
  keepStart: 'Conservar',
  keepProgress: '{done, number} de {tiles, number} teselas, {size}',
  keepFailed:
    'No se pudo conservar: falló la red o el espacio de este navegador. No se guardó nada; intente de nuevo, o con un área más pequeña.',
  keepDone: 'Esta área se conserva.',
  keptTitle: 'Áreas conservadas',
  keptArea: '{size}, conservada {time}',
  keptPlace: 'Alrededor de {place}',
  keepForget: 'Olvidar',
  keepImpossible:
    'Este navegador no conserva nada sin conexión aquí: hace falta https o la máquina misma.',
};
