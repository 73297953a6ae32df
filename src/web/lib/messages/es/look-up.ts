import type { lookUpMessages as english } from '#web/lib/messages/en/look-up.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const lookUpMessages: Translation<typeof english> = {
  outside:
    'Este lugar está fuera de Estados Unidos y Canadá. No se llenó nada; elija otro lugar o escriba la dirección.',
  noAddress: 'Aquí no se conoce ninguna dirección. Escríbala a mano; el lugar se conserva.',
  fromMap: 'Según el mapa: {how}',
  fromDevice: 'Según la posición de este dispositivo: {how}',
  fromSearch: 'Según la búsqueda: {how}',
  fromRooftop: 'el techo mismo',
  fromAddressPoint:
    '{meters, plural, =0 {punto de dirección exacto} one {punto de dirección a # metro} other {punto de dirección a # metros}}',
  fromFarPoint: 'la casa conocida más cercana está a {meters} metros. Revise el número.',
  fromStreetRange: 'estimada a lo largo de la calle',
  fromArea: 'solo se conoce el área',
  anotherNumber: '¿Otro número?',
  aboutNumber: 'cerca del {number}',
  fromHand: 'puesta a mano para un prospecto anterior',
  fromHosted: 'Dirección de {source}',
  hostedSilent: '{name} no responde. Las respuestas de aquí son nuestras.',
  notKept:
    '{name} no permite conservar sus respuestas, así que la dirección tiene lo que usted escribió. Haga clic en la casa en el mapa para fijar su lugar.',
  zipGuess: 'El código postal es una suposición: el del centro más cercano. Revíselo.',
  nearState: 'El límite de un estado pasa a {meters} m de aquí. Revise el estado.',
  nearZip: 'El límite de un código postal pasa a {meters} m de aquí. Revise el código postal.',
};
