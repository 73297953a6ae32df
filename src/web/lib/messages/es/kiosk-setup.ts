import type { kioskSetupMessages as english } from '#web/lib/messages/en/kiosk-setup.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const kioskSetupMessages: Translation<typeof english> = {
  title: 'Ajustes de {name}',
  name: 'Dónde está',
  sourceHint: 'Cada prospecto de aquí cuenta bajo ella.',
  campaign: 'Campaña',
  campaignHint: 'Va en los datos adicionales de cada prospecto de aquí.',
  mapArea: 'Lo que el mapa muestra primero',
  mapAreaHint: 'En una zona pequeña se encuentra más rápido.',
  wholeArea: 'Todo el mapa',
  aroundRegion: 'La región {name}',
  typedArea: 'Cuatro números…',
  areaNumbers: 'Oeste, sur, este, norte',
  areaNumbersHint: 'En grados, por ejemplo -72.6, 44.1, -72.4, 44.3.',
  idle: 'Segundos sin tocar',
  idleHint: 'Entonces pregunta si hay alguien y pronto vuelve a empezar. De 15 a 300.',
  languages: 'Idiomas',
  firstLanguage: 'se muestra primero',
  languageUp: 'Mostrar {name} antes',
  staffPin: 'PIN del personal',
  staffPinNone:
    'De seis a doce dígitos. Sin él nadie llega a la pantalla del personal en el dispositivo.',
  staffPinKept: 'Hay uno. De seis a doce dígitos hacen uno nuevo; vacío, queda igual.',
  removePin: 'Quitar el PIN',
  save: 'Guardar los ajustes',

  consent: 'Lo que aceptan los visitantes',
  consentMeans:
    'Cada quiosco muestra este texto, y cada prospecto lo guarda tal como era. Un cambio crea una versión nueva.',
  consentVersion: 'Versión {version}, desde el {time}',
  saveConsent: 'Guardar como versión {version}',

  silent: 'En silencio: último contacto {age}',
  refused:
    '{count, plural, one {# prospecto fue rechazado y se guarda en el dispositivo} many {# prospectos fueron rechazados y se guardan en el dispositivo} other {# prospectos fueron rechazados y se guardan en el dispositivo}}',
  noneWaits: 'nada espera',
  waiting:
    '{count, plural, one {# prospecto espera} many {# prospectos esperan} other {# prospectos esperan}} (el más antiguo: {age})',
  battery: 'batería {level}',
  batteryCharging: 'batería {level}, cargando',
  version: 'versión {version}',
};
