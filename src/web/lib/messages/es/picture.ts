import type { pictureMessages as english } from '#web/lib/messages/en/picture.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const pictureMessages: Translation<typeof english> = {
  title: 'Mapa de prospectos',
  print: 'Imprimir',
  png: 'Guardar como PNG',
  menu: 'Imprimir o guardar',
  making: 'Haciendo la imagen…',
  saved: 'La imagen está en sus descargas.',
  failed: 'No se pudo hacer la imagen.',
  noMap: 'El mapa todavía no está. Espere a que se dibuje e intente de nuevo.',
  everything: 'Todos los prospectos',
  status: 'Estatus: {names}',
  source: 'Fuente del prospecto: {names}',
  region: 'Región: {name}',
  text: 'Con las palabras «{text}»',
  days: 'Guardados del {first} al {last}',
  fromDay: 'Guardados desde el {day}',
  toDay: 'Guardados hasta el {day}',
  legend:
    '{count, plural, =0 {Ningún prospecto pasa estos filtros} one {# prospecto pasa estos filtros, a la vista o no} other {# prospectos pasan estos filtros, a la vista o no}}',
  count: '{name}: {count, number}',
  sources: 'Fuentes: {names}',
  mapOf: 'Mapa con los marcadores de los prospectos',
  heatOf: 'Mapa de calor de los prospectos',
  heatFew: 'pocos prospectos',
  heatMany: 'muchos prospectos',
};
