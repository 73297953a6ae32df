import type { dispatchMessages as english } from '#web/lib/messages/en/dispatch.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const dispatchMessages: Translation<typeof english> = {
  title: 'Despacho',
  skipToList: 'Ir a la lista de prospectos',
  panel: 'Prospectos, áreas y gráficas',
  leads: 'Prospectos',
  areas: 'Áreas',
  charts: 'Gráficas',
  searchHint: 'Las sugerencias aparecen mientras escribe. Las flechas eligen, Entrar lleva allí.',
  searchNone: 'Aquí no se conoce ninguna dirección así.',
  searchFailed: 'La búsqueda de direcciones necesita el servidor, y no responde.',
  place: 'Lugar buscado',
  newLeadHere: 'Nuevo prospecto aquí',
  closePlace: 'Olvidar este lugar',
  walked: '{address}, {status}',
  walkedNone: 'No hay prospectos en esa dirección.',
  sheetGrow: 'Mostrar más de la lista',
  sheetShrink: 'Mostrar más del mapa',
};
