import type { serverMessages as english } from '#web/lib/messages/en/server.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const serverMessages: Translation<typeof english> = {
  title: 'Servidor',
  version: 'Versión de Leadmap',
  database: 'Base de datos',
  'database.sqlite': 'SQLite, incluida',
  'database.postgresql': 'PostgreSQL',
  addresses: 'Búsqueda de direcciones',
  'addresses.none':
    'No se encontraron datos de direcciones. Las direcciones se escriben a mano; los códigos postales se suponen por el centro más cercano.',
  'addresses.building': 'Preparándose, {percent, number} % listo',
  'addresses.ready': '{count, plural, one {# dirección} other {# direcciones}}',
  'addresses.failed': 'No se pudo preparar. El registro del servidor dice por qué.',
  sources: 'Datos del mapa y de las direcciones',
  offlineRemedy:
    'El servidor no responde. Revise la conexión; lo que espera aquí se envía en cuanto vuelva.',
};
