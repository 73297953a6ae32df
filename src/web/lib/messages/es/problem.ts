import type { problemMessages as english } from '#web/lib/messages/en/problem.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const problemMessages: Translation<typeof english> = {
  invalid_request: 'Lo que se envió tiene errores. Revíselo e intente de nuevo.',
  invalid_json: 'No se pudo leer lo que se envió. Intente de nuevo.',
  not_signed_in: 'Nadie ha iniciado sesión. Inicie sesión e intente de nuevo.',
  no_owner:
    'Este Leadmap todavía no tiene propietario. Abra el enlace de un solo uso que mostró el servidor.',
  sign_in_refused: 'Con eso no se puede entrar. Revise lo que escribió.',
  forbidden: 'Usted no puede hacer eso. Pregunte al propietario.',
  wrong_origin:
    'El servidor no conoce la dirección de esta página. Abra Leadmap en la dirección que puso el propietario.',
  not_found: 'Ya no está, o nunca estuvo. Vuelva a cargar la página.',
  method_not_allowed: 'El servidor no hace eso aquí. Vuelva a cargar la página.',
  request_in_progress: 'Eso ya se está haciendo. Espere un momento.',
  conflict: 'Eso no concuerda con lo que hay. Vuelva a cargar la página y revise.',
  too_late: 'Es demasiado tarde para eso.',
  changed_meanwhile: 'Otra persona lo cambió mientras tanto. Cárguelo de nuevo y decida.',
  version_missing: 'La página es demasiado vieja para este servidor. Vuelva a cargarla.',
  body_too_large: 'Es demasiado grande para el servidor. Acórtelo.',
  unsupported_media_type: 'El servidor no acepta ese tipo de datos. Vuelva a cargar la página.',
  idempotency_key_reused: 'Ya se guardó antes con otro contenido.',
  too_many_requests: 'Fue demasiado seguido. Espere un momento e intente de nuevo.',
  internal_error: 'Algo falló en el servidor. Intente de nuevo en un momento.',
  unavailable: 'El servidor no puede hacer esto ahora. Intente de nuevo en un momento.',
};
