import type { keysMessages as english } from '#web/lib/messages/en/keys.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const keysMessages: Translation<typeof english> = {
  search: 'Ir a la búsqueda de direcciones',
  choose: 'Elegir la primera sugerencia',
  save: 'Guardar el prospecto',
  map: 'Mover el mapa, cuando está seleccionado',
  zoom: 'Acercar o alejar el mapa',
  place: 'Poner el marcador bajo la mira, o abrir el prospecto que está allí',
  nudge: 'Mover el marcador seleccionado; con Mayús, más lejos',
  duplicate: 'Abrir el prospecto que ya se conoce',
  walk: 'Despacho: ir al siguiente prospecto en esa dirección',
  filter: 'Despacho: filtrar por palabras',
  leadStatus: 'En un prospecto abierto: cambiar su estatus, y luego una letra',
  leadEdit: 'En un prospecto abierto: editarlo',
  leadNote: 'En un prospecto abierto: escribir una nota',
  undo: 'Deshacer lo último que se guardó o cambió, durante 10 segundos',
  draw: 'Al dibujar en el mapa: poner un punto bajo la mira',
  drawBack: 'Al dibujar un límite: quitar el último punto',
  drawEnd: 'Al dibujar: terminar',
  close: 'Cerrar el prospecto o la lista',
  help: 'Mostrar esta lista',
};
