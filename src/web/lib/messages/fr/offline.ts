import type { offlineMessages as english } from '#web/lib/messages/en/offline.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const offlineMessages: Translation<typeof english> = {
  newVersion: 'Une nouvelle version de Leadmap est prête',
  replaced: 'Un autre onglet utilise une version plus récente de Leadmap',
  takeIt: 'L’utiliser',
  draftStays: 'Ce qui est dans le formulaire reste.',
  pinsAsOf: 'Repères à {time}',
  notKept:
    'Ce navigateur peut effacer ce qui attend ici quand l’espace manque. Gardez Leadmap en signet ou installez-le, ou exportez la file d’attente.',
  keepArea: 'Garder ce secteur hors ligne…',
  keepTitle: 'La carte sans réseau',
  keepIntro:
    'Garde sur cet appareil la carte de ce que vous voyez, jusqu’aux maisons. On peut y faire des pistes sans réseau; la recherche d’adresses a besoin du serveur.',
  keepCounting: 'Calcul de la taille…',
  keepSize: '{tiles, plural, one {# tuile} other {# tuiles}}, environ {size}',
  keepNothing:
    'Il n’y a pas ici de carte à garder. Déplacez la carte vers un secteur d’un ensemble régional.',
  keepTooLarge:
    'C’est trop pour être gardé. Zoomez sur un comté ou une ville, puis gardez ce secteur.',
  keepStart: 'Garder',
  keepProgress: '{done, number} tuiles sur {tiles, number}, {size}',
  keepFailed:
    'Ce secteur n’a pas pu être gardé : le réseau ou l’espace de ce navigateur a manqué. Rien n’a été gardé; réessayez, ou prenez un secteur plus petit.',
  keepDone: 'Ce secteur est gardé.',
  keptTitle: 'Secteurs gardés',
  keptArea: '{size}, gardé {time}',
  keptPlace: 'Autour de {place}',
  keepForget: 'Oublier',
  keepImpossible:
    'Ce navigateur ne garde rien hors ligne ici : il faut https ou la machine elle-même.',
};
