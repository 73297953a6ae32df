import type { kioskMessages as english } from '#web/lib/messages/en/kiosk.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const kioskMessages: Translation<typeof english> = {
  language: 'Idioma',
  progress: 'Paso {step} de {steps}',
  stepAddress: 'Dirección',
  stepAbout: 'Usted',
  stepThanks: 'Listo',
  stepDone: '(hecho)',
  back: 'Atrás',
  next: 'Continuar',

  addressTitle: '¿De qué casa se trata?',
  addressLead: 'Empiece por el número y la calle. Toma menos de un minuto.',
  addressChosen: 'Eligió esta casa. Para tomar otra, busque de nuevo.',
  searchHint: 'Mientras escribe aparecen sugerencias. Elija su casa de la lista.',
  searchNone:
    'Todavía no conocemos esta dirección. Use lo que escribió; nosotros encontraremos la casa.',
  searchFailed: 'La búsqueda está en pausa. Use lo que escribió; nosotros encontraremos la casa.',
  useMap: 'Ver el mapa',
  byHand: 'Escribir todo yo mismo',

  handTitle: 'Su dirección',
  handLead: 'Con ella encontraremos la casa.',
  street: 'Número y calle',
  streetHint: 'Por ejemplo, 12 Elm St',
  streetMissing: 'Escriba el número y la calle, por ejemplo 12 Elm St.',
  city: 'Ciudad',
  zip: 'Código ZIP o postal',
  zipShape: 'Escriba los cinco dígitos del código ZIP, o un código postal canadiense.',

  mapTitle: 'Toque su casa',
  mapFar: 'Toque donde vive para acercarse',
  mapLead: 'Con dos dedos o con los botones se acerca.',
  mapLooking: 'Buscando la dirección…',
  mapSomewhere: 'No conocemos el número de esta casa. Puede escribirlo en la siguiente pantalla.',
  mapIsIt: '¿Es esta casa?',
  mapTake: 'Sí, es esta',
  mapGoOn: 'Continuar',
  mapPin: 'Su casa',
  mapFailed: 'El mapa no se puede mostrar ahora. Vuelva atrás y escriba la dirección.',

  aboutTitle: '¿Cómo le contactamos?',
  name: 'Su nombre',
  nameMissing: 'Escriba su nombre, para saber por quién preguntar.',
  contact: 'Teléfono o correo',
  contactMissing: 'Escriba un teléfono o un correo electrónico, para poder contactarle.',
  contactShape: 'Revise esto: un teléfono de al menos siete dígitos, o un correo electrónico.',
  emailShape: 'Revise el correo electrónico: debe parecerse a nombre@ejemplo.com.',
  phoneLong:
    'Revise el teléfono: tiene demasiados dígitos. Un número tiene 15 como máximo; ponga una coma entre dos.',
  phoneFiller: 'Escriba un teléfono al que podamos llamar, o un correo electrónico.',
  want: '¿De qué se trata?',
  wantMissing: 'Elija una de estas opciones.',
  wantsRoof: 'Techo nuevo',
  wantsRepair: 'Reparación',
  wantsStorm: 'Daños por tormenta',
  wantsOther: 'Otra cosa',
  agreeMissing: 'Marque esto si podemos contactarle. Sin ello no podemos llamarle.',
  send: 'Enviar',
  notKept:
    'No se pudo guardar en este momento. Toque Enviar otra vez, o avise a alguien que trabaje aquí.',

  thanksTitle: '¡Gracias!',
  thanksLead: 'Lo hemos recibido y pronto nos pondremos en contacto con usted.',
  done: 'Terminar',
  clearsIn:
    '{seconds, plural, one {Esta pantalla se borra en # segundo.} other {Esta pantalla se borra en # segundos.}}',

  stillThere: '¿Sigue ahí?',
  stillThereMeans: 'Si no, borramos lo que escribió, para que nadie más lo vea.',
  secondsLeft: '{seconds, plural, one {queda # segundo} other {quedan # segundos}}',
  stay: 'Sí, continuar',
  startOver: 'Empezar de nuevo',

  closedTitle: 'Estamos en una breve pausa',
  closedLead: 'Por ahora no se puede dejar nada aquí. Hable con alguien que trabaje aquí.',
  closedEnded:
    'Para el personal: este dispositivo ya no es un quiosco. Lo que dejaron los visitantes espera aquí, sellado, y se envía cuando se vincule de nuevo.',
  closedUnreachable:
    'Para el personal: este quiosco aún no está configurado, y el servidor no responde. Revise la red e inténtelo de nuevo.',
  closedNotSecure:
    'Para el personal: un quiosco necesita una dirección que empiece por https, porque sin ella los navegadores no sellan nada.',
  pairAgain: 'Vincular de nuevo',
  leave: 'Salir del modo quiosco',
  leaveWaits:
    '{count, plural, one {# visitante aún no se ha enviado.} other {# visitantes aún no se han enviado.}}',
  leaveSendFirst:
    'Conecte este dispositivo, pulse «Enviar ahora» y espere hasta que no quede nada en espera.',
  leavePairFirst: 'Vincule este dispositivo de nuevo: lo que espera se envía entonces solo.',
  leaveMeans:
    'Si sale de todos modos, todo queda en este dispositivo, sellado, hasta que se vincule de nuevo como quiosco de esta empresa.',
  leaveAnyway: 'Salir de todos modos, sin enviar',

  staffTitle: 'Para el personal',
  staffOf: 'Quiosco «{name}»',
  staffClose: 'Volver a la primera pantalla',
  pinLead: 'Escriba el PIN de este quiosco.',
  pinTyped:
    '{count, plural, =0 {Ningún dígito escrito} one {# dígito escrito} other {# dígitos escritos}}',
  pinWrong: 'Este no es el PIN. Inténtelo de nuevo.',
  pinWait:
    '{seconds, plural, one {Espere # segundo e inténtelo de nuevo.} other {Demasiados PIN incorrectos. Espere # segundos e inténtelo de nuevo.}}',
  pinErase: 'Borrar un dígito',
  pinEnter: 'OK',
  pinUnset:
    'Este quiosco no tiene PIN. La persona propietaria lo elige en «Equipo y dispositivos», «Quioscos».',
  waiting: 'En espera de envío',
  waitingCount: '{count, plural, =0 {nada} one {# visitante} other {# visitantes}}',
  waitingMeans:
    'Todo está sellado: nadie puede leerlo aquí. Solo se envía mientras este dispositivo sea un quiosco.',
  oldest: 'el más antiguo {age}',
  refusedCount: '{count, plural, one {# rechazado} other {# rechazados}}',
  contactLast: 'Último contacto con el servidor',
  contactNone: 'todavía no',
  noConnection: 'sin conexión ahora',
  battery: 'Batería',
  batteryLevel: '{percent, number} %',
  batteryCharging: '{percent, number} %, cargando',
  sendNow: 'Enviar ahora',
};
