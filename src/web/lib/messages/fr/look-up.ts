import type { lookUpMessages as english } from '#web/lib/messages/en/look-up.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const lookUpMessages: Translation<typeof english> = {
  outside:
    'Ce lieu est hors des États-Unis et du Canada. Rien n’a été rempli; choisissez un autre lieu ou tapez l’adresse.',
  noAddress: 'Aucune adresse n’est connue ici. Tapez-la à la main; le lieu est conservé.',
  fromMap: 'D’après la carte : {how}',
  fromDevice: 'D’après la position de cet appareil : {how}',
  fromSearch: 'D’après la recherche : {how}',
  fromRooftop: 'le toit même',
  fromAddressPoint:
    '{meters, plural, =0 {point d’adresse exact} one {point d’adresse à # mètre} other {point d’adresse à # mètres}}',
  fromFarPoint: 'la maison connue la plus proche est à {meters} mètres. Vérifiez le numéro.',
  fromStreetRange: 'estimée le long de la rue',
  fromArea: 'seul le secteur est connu',
  anotherNumber: 'Un autre numéro?',
  aboutNumber: 'environ {number}',
  fromHand: 'placée à la main pour une piste antérieure',
  fromHosted: 'Adresse de {source}',
  hostedSilent: '{name} ne répond pas. Les réponses affichées sont les nôtres.',
  notKept:
    '{name} ne permet pas de garder ses réponses; l’adresse contient donc ce que vous avez tapé. Cliquez sur la maison sur la carte pour son lieu.',
  zipGuess: 'Le code postal est une supposition : celui du centre le plus proche. Vérifiez-le.',
  nearState: 'Une limite de province ou d’État passe à {meters} m d’ici. Vérifiez ce champ.',
  nearZip: 'Une limite de code postal passe à {meters} m d’ici. Vérifiez le code postal.',
};
