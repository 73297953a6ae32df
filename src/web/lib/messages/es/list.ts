import type { listMessages as english } from '#web/lib/messages/en/list.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const listMessages: Translation<typeof english> = {
  label: 'Prospectos en el mapa',
  status: 'Estatus',
  address: 'Dirección',
  source: 'Fuente',
  saved: 'Fecha',
  loading: 'Cargando los prospectos…',
  waitingForMap: 'Esperando el mapa…',
  count:
    '{count, plural, =0 {Ningún prospecto aquí} one {# prospecto aquí} other {# prospectos aquí}}',
  refreshing: 'Buscando de nuevo…',
  emptyTitle: 'No hay prospectos en esta parte del mapa',
  emptyRemedy: 'Mueva o aleje el mapa, o quite filtros.',
  showAll: 'Mostrar todos en el mapa',
  failedTitle: 'No se pudo cargar la lista',
  stale: 'La lista es de antes de perder la conexión.',
  noAddress: 'Sin dirección',
};
