import type { commonLaterMessages as english } from '#web/lib/messages/en/common-later.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const commonLaterMessages: Translation<typeof english> = {
  close: 'Cerrar',
  cancel: 'Cancelar',
  copied: 'Copiado',
  copy: 'Copiar',
  hide: 'Ocultar',
  hidePassword: 'Ocultar la contraseña',
  show: 'Mostrar',
  showPassword: 'Mostrar la contraseña',
  loading: 'Cargando…',
  tooMany: '{count, plural, one {Sobra # carácter.} other {Sobran # caracteres.}}',
  undo: 'Deshacer',
  language: 'Idioma',
  languageFailed:
    'No se pudieron cargar los textos de este idioma. Revise la conexión y elíjalo de nuevo.',
};
