import type { regionMessages as english } from '#web/lib/messages/en/region.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const regionMessages: Translation<typeof english> = {
  intro: 'Áreas donde trabaja la empresa. Cada prospecto pertenece a aquella en la que está.',
  none: 'Todavía no se ha dibujado ninguna región. Hasta entonces los prospectos se distinguen por estado.',
  draw: 'Dibujar una región',
  drawing: 'Dibuje el límite en el mapa.',
  list: 'Regiones',
  count: '{count, plural, =0 {Ningún prospecto} one {# prospecto} other {# prospectos}}',
  familyCount:
    '{family, select, open {Abiertos: {count}} moving {En curso: {count}} closed {Cerrados: {count}} other {No molestar: {count}}}',
  showOnly: 'Mostrar solo sus prospectos',
  showOnlyOf: 'Mostrar solo los prospectos de {name}',
  showAll: 'Mostrar de nuevo todos los prospectos',
  edit: 'Editar',
  editOf: 'Editar {name}',
  remove: 'Quitar',
  removeOf: 'Quitar {name}',
  removed: 'Se quitó «{name}».',
  drawn:
    'Se dibujó «{name}», con {count, plural, =0 {ningún prospecto} one {# prospecto} other {# prospectos}}.',
  drawnSoon: 'Se dibujó «{name}». Los prospectos que están dentro le seguirán.',
  placing:
    'Los prospectos se reparten en las regiones: {placed} de {total}. Mientras tanto puede seguir trabajando.',
  changed: 'Se cambió «{name}».',
  restored: '«{name}» está de vuelta.',
  undo: 'Deshacer',
  formNew: 'Nueva región',
  formEdit: 'Editar «{name}»',
  name: 'Nombre',
  nameMissing: 'Falta el nombre. Escriba cómo se llama la región.',
  crossing: 'El límite se cruza a sí mismo. Separe sus puntos, o dibújelo de nuevo.',
  tooLarge: 'El límite tiene demasiados puntos. Dibújelo de nuevo con menos de {most}.',
  saving: 'Al guardar se actualizan los prospectos que están dentro.',
  dragHint: 'Sus puntos se pueden arrastrar en el mapa.',
  drawAnew: 'Dibujar el límite de nuevo',
  save: 'Guardar la región',
  failed: 'No se pudieron cargar las regiones.',
  onMap: 'Regiones en el mapa',
};
