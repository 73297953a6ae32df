import type { viewsMessages as english } from '#web/lib/messages/en/views.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const viewsMessages: Translation<typeof english> = {
  title: 'Vistas guardadas',
  open: 'Vistas',
  none: 'Todavía no se ha guardado ninguna vista. Una vista conserva los filtros y la parte del mapa con un nombre.',
  failed: 'No se pudieron cargar las vistas guardadas.',
  name: 'Guardar lo que se ve como',
  save: 'Guardar vista',
  saved: 'Guardada como {name}.',
  remove: 'Quitar {name}',
  removed: 'Se quitó {name}.',
};
