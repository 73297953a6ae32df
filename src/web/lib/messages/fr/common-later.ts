import type { commonLaterMessages as english } from '#web/lib/messages/en/common-later.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const commonLaterMessages: Translation<typeof english> = {
  close: 'Fermer',
  cancel: 'Annuler',
  copied: 'Copié',
  copy: 'Copier',
  hide: 'Masquer',
  hidePassword: 'Masquer le mot de passe',
  show: 'Afficher',
  showPassword: 'Afficher le mot de passe',
  loading: 'Chargement…',
  tooMany: '{count, plural, one {Il y en a # de trop.} other {Il y en a # de trop.}}',
  undo: 'Annuler',
  language: 'Langue',
  languageFailed:
    'Les textes de cette langue n’ont pas pu être chargés. Vérifiez la connexion et choisissez-la de nouveau.',
};
