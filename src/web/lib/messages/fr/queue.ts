import type { queueMessages as english } from '#web/lib/messages/en/queue.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const queueMessages: Translation<typeof english> = {
  title: 'Pistes de cet appareil',
  sum: 'Aujourd’hui : {entered, number} entrées = {sent, number} sur le serveur + {waiting, number} en attente ici',
  sumTakenBack:
    'Aujourd’hui : {entered, number} entrées = {sent, number} sur le serveur + {waiting, number} en attente ici + {takenBack, number} reprises pour modification',
  refused:
    'Ce navigateur ne garde rien, comme en navigation privée. Une piste est enregistrée dès que le serveur l’a; d’ici là, elle reste dans le formulaire.',
  nothing:
    'Rien n’a été entré sur cet appareil aujourd’hui. Ce que vous enregistrez est compté ici jusqu’à ce que le serveur l’ait.',
  allSent: 'Tout est sur le serveur.',
  waitingTitle: 'En attente ici',
  sentTitle: 'Sur le serveur',
  sentMore: '{count, plural, one {et # plus ancienne} other {et # plus anciennes}}',
  keptHere:
    'Gardé sur cet appareil et envoyé automatiquement. Conservez les données de Leadmap dans ce navigateur jusqu’à l’envoi.',
  sendNow: 'Envoyer maintenant',
  export: 'Exporter dans un fichier',
  import: 'Importer un fichier',
  edit: 'Modifier',
  discard: 'Jeter',
  discarded: '« {label} » a été jetée.',
  makeAnother: 'Modifier comme nouvelle piste',
  entered: 'entrée {time}',
  attempts: '{count, plural, one {# essai} other {# essais}}',
  nextTry: 'prochain essai {time}',
  'state.new': 'Envoi en cours',
  'state.unreachable': 'Le serveur est injoignable',
  'state.server-failed': 'Le serveur a eu une erreur. L’envoi est réessayé automatiquement',
  'state.too-many': 'Le serveur a demandé d’attendre',
  'state.signed-out': 'Connectez-vous pour l’envoyer',
  'state.other-company':
    'Connectez-vous à l’entreprise pour laquelle elle a été entrée, et elle sera envoyée',
  'state.refused': 'Le serveur l’a refusée : {reason}',
  'state.refused413':
    'Elle est trop grosse pour le serveur. Raccourcissez les infos supplémentaires.',
  'state.refusedUnknown': 'Le serveur l’a refusée avec le statut {status}.',
  'state.arrived-before':
    'Elle est sur le serveur sous {receipt}, telle que vous l’aviez d’abord enregistrée. Vos changements ultérieurs n’y sont pas.',
  imported:
    '{added, plural, =0 {Aucune nouvelle piste prise} one {# piste prise} other {# pistes prises}} du fichier{known, plural, =0 {} one {, # était déjà ici} other {, # étaient déjà ici}}{faulty, plural, =0 {} one {, # n’a pas pu être lue} other {, # n’ont pas pu être lues}}.',
  importFailed:
    'Ce n’est pas un fichier de pistes en attente. Choisissez-en un fait par « Exporter dans un fichier ».',
  exported: '{count, plural, one {# piste écrite} other {# pistes écrites}} dans {name}.',
  savedTitle: 'Enregistrée : {receipt}',
  showLead: 'Voir la piste',
  savedHere: 'Enregistrée sur cet appareil',
  savedHereLabel: '{label} · envoyée quand le serveur sera joignable',
  refusedTitle: 'Le serveur a refusé une piste',
  look: 'Voir',
  undone: 'L’enregistrement a été annulé.',
  undoTooLate: 'Il est trop tard pour annuler : la piste est sur le serveur.',
  undoUnknown: 'On ne peut pas annuler maintenant : personne ne sait si elle est arrivée.',
  draftsTitle: '{count, plural, one {# piste inachevée} other {# pistes inachevées}}',
  draftUntitled: 'Pas encore d’adresse',
  draftExtra: '{count, plural, one {# info supplémentaire} other {# infos supplémentaires}}',
  draftContinue: 'Continuer',
  draftDiscard: 'Jeter',
  draftDiscarded: 'La piste inachevée a été jetée.',
};
