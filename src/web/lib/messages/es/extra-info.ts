import type { extraInfoMessages as english } from '#web/lib/messages/en/extra-info.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const extraInfoMessages: Translation<typeof english> = {
  title: 'Información adicional',
  rows: 'Filas',
  asJson: 'JSON',
  key: 'Nombre',
  value: 'Valor',
  add: 'Agregar una fila',
  remove: 'Quitar la fila {key}',
  text: 'Información adicional en JSON',
  hint: 'Texto, un número, true o false. Cambie a JSON para más.',
  noKey: 'El valor «{value}» no tiene nombre. Póngale uno, o quite la fila.',
  oddName:
    'Un nombre está vacío, o empieza o termina con un espacio: solo se puede mostrar como JSON.',
  twice: 'El nombre «{key}» aparece dos veces. Dé a cada fila su propio nombre.',
  json: 'Esto no es JSON: el error está en la línea {line}.',
};
