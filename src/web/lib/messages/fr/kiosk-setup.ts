import type { kioskSetupMessages as english } from '#web/lib/messages/en/kiosk-setup.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const kioskSetupMessages: Translation<typeof english> = {
  title: 'Réglages de {name}',
  name: 'Où elle se trouve',
  sourceHint: 'Chaque piste d’ici y est comptée.',
  campaign: 'Campagne',
  campaignHint: 'Ajoutée aux renseignements de chaque piste d’ici.',
  mapArea: 'Ce que la carte montre d’abord',
  mapAreaHint: 'On s’y retrouve plus vite dans un petit secteur.',
  wholeArea: 'Toute la carte',
  aroundRegion: 'La région {name}',
  typedArea: 'Quatre nombres…',
  areaNumbers: 'Ouest, sud, est, nord',
  areaNumbersHint: 'En degrés, par exemple -72.6, 44.1, -72.4, 44.3.',
  idle: 'Secondes sans toucher',
  idleHint: 'Elle demande alors s’il y a quelqu’un, puis recommence bientôt. De 15 à 300.',
  languages: 'Langues',
  firstLanguage: 'affichée d’abord',
  languageUp: 'Afficher {name} plus tôt',
  staffPin: 'NIP du personnel',
  staffPinNone:
    'De six à douze chiffres. Sans lui, personne n’accède à l’écran du personnel sur l’appareil.',
  staffPinKept: 'Il y en a un. Six à douze chiffres en font un nouveau; vide, il reste le même.',
  removePin: 'Enlever le NIP',
  save: 'Enregistrer les réglages',

  consent: 'Ce que les visiteurs acceptent',
  consentMeans:
    'Chaque borne affiche ce texte, et chaque piste le garde tel quel. Un changement crée une nouvelle version.',
  consentVersion: 'Version {version}, depuis le {time}',
  saveConsent: 'Enregistrer comme version {version}',

  silent: 'Silencieuse : dernier contact {age}',
  refused:
    '{count, plural, one {# piste a été refusée et reste sur l’appareil} many {# pistes ont été refusées et restent sur l’appareil} other {# pistes ont été refusées et restent sur l’appareil}}',
  noneWaits: 'rien n’attend',
  waiting:
    '{count, plural, one {# piste attend} many {# pistes attendent} other {# pistes attendent}} (la plus ancienne : {age})',
  battery: 'pile {level}',
  batteryCharging: 'pile {level}, en charge',
  version: 'version {version}',
};
