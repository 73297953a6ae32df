import type { searchMessages as english } from '#web/lib/messages/en/search.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const searchMessages: Translation<typeof english> = {
  label: 'Buscar una dirección',
  placeholder: 'Dirección, código postal o ciudad',
  hint: 'Las sugerencias aparecen mientras escribe. Las flechas eligen, Entrar llena el formulario.',
  announce:
    '{count, plural, =0 {No se encontró ninguna dirección. Entrar usa lo que escribió.} one {# dirección encontrada.} other {# direcciones encontradas.}}',
  announceRecent:
    '{count, plural, one {# lugar reciente.} other {# lugares recientes.}} Las flechas eligen.',
  chosen: 'Se eligió {label}.',
  recent: 'Lugares recientes',
  forget: 'Olvidar los lugares recientes',
  forgotten: 'Se olvidaron los lugares recientes.',
  askHosted: 'Buscar «{text}» en {name}',
  useTyped: 'Usar «{text}» tal como está',
  none: 'Aquí no se conoce ninguna dirección así. Puede usar lo que escribió y hacer clic en la casa en el mapa.',
  failed:
    'La búsqueda de direcciones necesita el servidor, y no responde. Use lo que escribió, o haga clic en la casa en el mapa.',
  interpolated: 'estimada',
};
