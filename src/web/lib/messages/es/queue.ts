import type { queueMessages as english } from '#web/lib/messages/en/queue.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const queueMessages: Translation<typeof english> = {
  title: 'Prospectos de este dispositivo',
  sum: 'Hoy: {entered, number} ingresados = {sent, number} en el servidor + {waiting, number} en espera aquí',
  sumTakenBack:
    'Hoy: {entered, number} ingresados = {sent, number} en el servidor + {waiting, number} en espera aquí + {takenBack, number} retirados para editar',
  refused:
    'Este navegador no conserva nada, como en una ventana privada. Un prospecto queda guardado cuando el servidor lo tiene; hasta entonces sigue en el formulario.',
  nothing:
    'Hoy no se ingresó nada en este dispositivo. Lo que guarde se cuenta aquí hasta que el servidor lo tenga.',
  allSent: 'Todo está en el servidor.',
  waitingTitle: 'En espera aquí',
  sentTitle: 'En el servidor',
  sentMore: '{count, plural, one {y # anterior} other {y # anteriores}}',
  keptHere:
    'Se conserva en este dispositivo y se envía solo. Conserve los datos de Leadmap en este navegador hasta que se envíe.',
  sendNow: 'Enviar ahora',
  export: 'Exportar a un archivo',
  import: 'Importar un archivo',
  edit: 'Editar',
  discard: 'Descartar',
  discarded: 'Se descartó «{label}».',
  makeAnother: 'Editar como prospecto nuevo',
  entered: 'ingresado {time}',
  attempts: '{count, plural, one {un intento} other {# intentos}}',
  nextTry: 'próximo intento {time}',
  'state.new': 'Enviándose',
  'state.unreachable': 'No se puede conectar con el servidor',
  'state.server-failed': 'El servidor falló. Se intenta de nuevo automáticamente',
  'state.too-many': 'El servidor pidió esperar',
  'state.signed-out': 'Inicie sesión para enviarlo',
  'state.other-company': 'Inicie sesión en la empresa para la que se ingresó, y se enviará',
  'state.refused': 'El servidor lo rechazó: {reason}',
  'state.refused413': 'Es demasiado grande para el servidor. Acorte la información adicional.',
  'state.refusedUnknown': 'El servidor lo rechazó con el estado {status}.',
  'state.arrived-before':
    'Está en el servidor como {receipt}, tal como lo guardó al principio. Sus cambios posteriores no están.',
  imported:
    '{added, plural, =0 {Ningún prospecto nuevo} one {# prospecto} other {# prospectos}} del archivo{known, plural, =0 {} one {, # ya estaba aquí} other {, # ya estaban aquí}}{faulty, plural, =0 {} one {, # no se pudo leer} other {, # no se pudieron leer}}.',
  importFailed:
    'Este no es un archivo de prospectos en espera. Elija uno hecho con «Exportar a un archivo».',
  exported: '{count, plural, one {# prospecto escrito} other {# prospectos escritos}} en {name}.',
  savedTitle: 'Guardado: {receipt}',
  showLead: 'Ver el prospecto',
  savedHere: 'Guardado en este dispositivo',
  savedHereLabel: '{label} · se envía cuando haya conexión con el servidor',
  refusedTitle: 'El servidor rechazó un prospecto',
  look: 'Verlo',
  undone: 'Se deshizo el guardado.',
  undoTooLate: 'Es demasiado tarde para deshacerlo: el prospecto está en el servidor.',
  undoUnknown: 'No se puede deshacer ahora: nadie sabe si llegó.',
  draftsTitle: '{count, plural, one {# prospecto sin terminar} other {# prospectos sin terminar}}',
  draftUntitled: 'Todavía sin dirección',
  draftExtra: '{count, plural, one {# dato adicional} other {# datos adicionales}}',
  draftContinue: 'Continuar',
  draftDiscard: 'Descartar',
  draftDiscarded: 'Se descartó el prospecto sin terminar.',
};
