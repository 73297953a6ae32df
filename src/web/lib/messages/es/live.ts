import type { liveMessages as english } from '#web/lib/messages/en/live.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const liveMessages: Translation<typeof english> = {
  connecting: 'Conectando…',
  live: 'En vivo',
  lost: 'A las {time}: se perdió la conexión',
  lostBefore: 'Sin conexión para los cambios en vivo',
  lostRemedy:
    'Los prospectos de los demás aparecerán cuando haya conexión con el servidor; se intenta todo el tiempo.',
  unseenNew: '{count, plural, one {# nuevo} other {# nuevos}}',
  unseenChanged: '{count, plural, one {# cambiado} other {# cambiados}}',
  unseenBoth: 'Nuevos: {created}, cambiados: {changed}',
  lookNew: '{words}: mostrarlos',
  someNew: 'Hay prospectos nuevos o cambiados de otras personas.',
};
