import type { kioskMessages as english } from '#web/lib/messages/en/kiosk.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const kioskMessages: Translation<typeof english> = {
  language: 'Langue',
  progress: 'Étape {step} de {steps}',
  stepAddress: 'Adresse',
  stepAbout: 'Vous',
  stepThanks: 'Terminé',
  stepDone: '(fait)',
  back: 'Retour',
  next: 'Continuer',

  addressTitle: 'De quelle maison s’agit-il?',
  addressLead: 'Commencez par le numéro et la rue. Cela prend moins d’une minute.',
  addressChosen: 'Vous avez choisi cette maison. Pour en prendre une autre, cherchez de nouveau.',
  searchHint: 'Des suggestions apparaissent pendant que vous tapez. Choisissez votre maison.',
  searchNone:
    'Nous ne connaissons pas encore cette adresse. Utilisez ce que vous avez tapé; nous trouverons la maison.',
  searchFailed:
    'La recherche est en pause. Utilisez ce que vous avez tapé; nous trouverons la maison.',
  useMap: 'Voir la carte',
  byHand: 'Tout taper moi-même',

  handTitle: 'Votre adresse',
  handLead: 'Nous trouverons la maison grâce à elle.',
  street: 'Numéro et rue',
  streetHint: 'Par exemple 12, rue des Ormes',
  streetMissing: 'Veuillez taper le numéro et la rue, par exemple 12, rue des Ormes.',
  city: 'Ville',
  zip: 'Code postal ou ZIP',
  zipShape: 'Veuillez taper un code postal canadien ou les cinq chiffres du code ZIP.',

  mapTitle: 'Touchez votre maison',
  mapFar: 'Touchez l’endroit où vous habitez pour vous rapprocher',
  mapLead: 'Deux doigts ou les boutons vous rapprochent.',
  mapLooking: 'Recherche de l’adresse…',
  mapSomewhere:
    'Nous ne connaissons pas le numéro de cette maison. Vous pourrez le taper à l’écran suivant.',
  mapIsIt: 'Est-ce cette maison?',
  mapTake: 'Oui, celle-ci',
  mapGoOn: 'Continuer',
  mapPin: 'Votre maison',
  mapFailed: 'La carte ne peut pas être dessinée. Revenez en arrière et tapez plutôt l’adresse.',

  aboutTitle: 'Comment vous joindre?',
  name: 'Votre nom',
  nameMissing: 'Veuillez taper votre nom, pour que nous sachions qui demander.',
  contact: 'Téléphone ou courriel',
  contactMissing:
    'Veuillez taper un numéro de téléphone ou une adresse courriel, pour que nous puissions vous joindre.',
  contactShape:
    'Veuillez vérifier : un numéro de téléphone d’au moins sept chiffres, ou une adresse courriel.',
  emailShape: 'Veuillez vérifier l’adresse courriel : elle ressemble à nom@exemple.com.',
  phoneLong:
    'Veuillez vérifier le numéro de téléphone : il a trop de chiffres. Un numéro en a 15 au plus; séparez-en deux par une virgule.',
  phoneFiller: 'Veuillez taper un numéro que nous pouvons appeler, ou une adresse courriel.',
  want: 'De quoi s’agit-il?',
  wantMissing: 'Veuillez en choisir un.',
  wantsRoof: 'Toiture neuve',
  wantsRepair: 'Réparation',
  wantsStorm: 'Dégâts de tempête',
  wantsOther: 'Autre chose',
  agreeMissing:
    'Veuillez cocher cette case si nous pouvons communiquer avec vous. Sans elle, nous ne pouvons pas vous appeler.',
  send: 'Envoyer',
  notKept:
    'Cela n’a pas pu être conservé. Veuillez toucher Envoyer de nouveau, ou le dire à une personne qui travaille ici.',

  thanksTitle: 'Merci!',
  thanksLead: 'Nous avons tout reçu et communiquerons bientôt avec vous.',
  done: 'Terminer',
  clearsIn:
    '{seconds, plural, one {Cet écran s’efface dans # seconde.} other {Cet écran s’efface dans # secondes.}}',

  stillThere: 'Êtes-vous toujours là?',
  stillThereMeans:
    'Sinon, nous effaçons ce que vous avez tapé, pour que personne d’autre ne le voie.',
  secondsLeft: '{seconds, plural, one {encore # seconde} other {encore # secondes}}',
  stay: 'Oui, je continue',
  startOver: 'Recommencer',

  closedTitle: 'Nous faisons une courte pause',
  closedLead:
    'Rien ne peut être laissé ici pour le moment. Veuillez parler à une personne qui travaille ici.',
  closedEnded:
    'Pour le personnel : cet appareil n’est plus une borne. Ce que les visiteurs ont laissé attend ici, scellé, et sera envoyé dès qu’il sera jumelé de nouveau.',
  closedUnreachable:
    'Pour le personnel : cette borne n’a pas encore été configurée, et le serveur ne répond pas. Vérifiez le réseau, puis réessayez.',
  closedNotSecure:
    'Pour le personnel : une borne a besoin d’une adresse qui commence par https, car les navigateurs ne scellent rien sans cela.',
  pairAgain: 'Jumeler de nouveau',
  leave: 'Quitter le mode borne',
  leaveWaits:
    '{count, plural, one {# visiteur n’est pas encore envoyé.} other {# visiteurs ne sont pas encore envoyés.}}',
  leaveSendFirst:
    'Connectez cet appareil, touchez « Envoyer maintenant » et attendez que plus rien n’attende.',
  leavePairFirst: 'Jumelez cet appareil de nouveau : ce qui attend est alors envoyé tout seul.',
  leaveMeans:
    'Si vous quittez quand même, tout reste sur cet appareil, scellé, jusqu’à ce qu’il soit de nouveau jumelé comme borne de cette entreprise.',
  leaveAnyway: 'Quitter quand même, sans envoyer',

  staffTitle: 'Pour le personnel',
  staffOf: 'Borne « {name} »',
  staffClose: 'Retour au premier écran',
  pinLead: 'Tapez le NIP de cette borne.',
  pinTyped:
    '{count, plural, =0 {Aucun chiffre tapé} one {# chiffre tapé} other {# chiffres tapés}}',
  pinWrong: 'Ce n’est pas le NIP. Réessayez.',
  pinWait:
    '{seconds, plural, one {Attendez # seconde, puis réessayez.} other {Trop de NIP erronés. Attendez # secondes, puis réessayez.}}',
  pinErase: 'Effacer un chiffre',
  pinEnter: 'OK',
  pinUnset:
    'Aucun NIP n’est défini pour cette borne. La personne propriétaire en définit un sous « Équipe et appareils », « Bornes ».',
  waiting: 'En attente d’envoi',
  waitingCount: '{count, plural, =0 {rien} one {# visiteur} other {# visiteurs}}',
  waitingMeans:
    'Tout est scellé : personne ne peut le lire ici. L’envoi ne se fait que tant que cet appareil est une borne.',
  oldest: 'le plus ancien {age}',
  refusedCount: '{count, plural, one {# refusé} other {# refusés}}',
  contactLast: 'Serveur joint',
  contactNone: 'pas encore',
  noConnection: 'aucune connexion',
  battery: 'Pile',
  batteryLevel: '{percent, number} %',
  batteryCharging: '{percent, number} %, en charge',
  sendNow: 'Envoyer maintenant',
};
