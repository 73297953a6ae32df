import type { bulkMessages as english } from '#web/lib/messages/en/bulk.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const bulkMessages: Translation<typeof english> = {
  title: 'Prospectos seleccionados',
  tools: 'Seleccionar muchos prospectos',
  rectangle: 'Seleccionar prospectos con un rectángulo',
  lasso: 'Seleccionar prospectos dibujando alrededor',
  finding: 'Buscando los prospectos de esta área.',
  none: 'Ninguno de los prospectos que se muestran está en esta área. Seleccione otra.',
  tooMany:
    'Hay más de {most} prospectos en esta área. Seleccione una más pequeña, o filtre primero los prospectos.',
  tooWide:
    'Hay demasiados prospectos alrededor de esta área para revisarlos. Acerque el mapa y seleccione una más pequeña, o filtre primero los prospectos.',
  failed: 'No se pudieron leer los prospectos de esta área.',
  selected: '{count, plural, one {# prospecto seleccionado.} other {# prospectos seleccionados.}}',
  statusCount: '{count} × {status}',
  newStatus: 'Nuevo estatus',
  choose: 'Elija un estatus',
  quiet:
    '{count, plural, one {# de ellos es «No molestar» y recibiría un estatus más favorable.} other {# de ellos son «No molestar» y recibirían un estatus más favorable.}}',
  leaveOut: 'Dejarlos fuera',
  takeAlong: 'Cambiarlos también, con un motivo',
  reason: 'Motivo',
  reasonHint: 'Por ejemplo: los dueños llamaron y pidieron una cotización.',
  reasonMissing: 'Falta el motivo. Escríbalo, o deje fuera estos prospectos.',
  nothing: 'Todos tienen ya este estatus.',
  apply: '{count, plural, one {Cambiar # prospecto} other {Cambiar # prospectos}}',
  applying: 'Cambiando los prospectos.',
  changed:
    '{count, plural, =0 {No se cambió ningún prospecto.} one {Se cambió # prospecto.} other {Se cambiaron # prospectos.}}',
  conflicts:
    '{count, plural, one {# prospecto quedó como está, porque alguien lo cambió mientras tanto:} other {# prospectos quedaron como están, porque alguien los cambió mientras tanto:}}',
  nowStatus: '{address}: ahora {status}',
  gone: '{address}: retirado o borrado',
  undo: 'Deshacer',
  undone:
    '{count, plural, one {# prospecto está como antes.} other {# prospectos están como antes.}}',
  undoReason: 'Se deshizo el cambio de muchos prospectos.',
  open: 'Abrir el prospecto {address}',
};
