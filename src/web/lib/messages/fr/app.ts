import type { appMessages as english } from '#web/lib/messages/en/app.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const appMessages: Translation<typeof english> = {
  name: 'Leadmap',
  skipToForm: 'Aller au formulaire de la piste',
  newLead: 'Nouvelle piste',
  dispatch: 'Répartition',
  screens: 'Écrans',
  mapRegion: 'Carte',
  darkTheme: 'Thème sombre',
  lightTheme: 'Thème clair',
  apiDocs: 'Documentation de l’API',
  keyboardHelp: 'Raccourcis clavier',
  serverReady: 'Prêt',
  serverBuilding: 'Préparation de la recherche d’adresses',
  serverOffline: 'Pas de connexion',
  serverAsking: 'Connexion…',
  indexBuilding:
    'Préparation de la recherche d’adresses : {percent, number} %. Vous pouvez déjà cliquer sur la carte ou taper une adresse.',
  mapLoading: 'Dessin de la carte…',
  mapFailedTitle: 'La carte n’a pas pu être chargée',
  mapFailedRemedy:
    'Tapez plutôt l’adresse dans le formulaire, ou rechargez la page. Ce que vous avez tapé est conservé.',
  account: 'Compte de {name}, {role}',
  'role.owner': 'Propriétaire',
  'role.office': 'Bureau',
  'role.dispatcher': 'Répartiteur',
  'role.kiosk': 'Borne',
  reload: 'Recharger la page',
  firstHint: 'Cliquez sur une maison de la carte, ou tapez une adresse',
  sheetGrow: 'Agrandir le formulaire',
  sheetShrink: 'Agrandir la carte',
  offlineTitle: 'Le serveur est injoignable',
  offlineRemedy: 'Vérifiez la connexion, puis réessayez. Ce que vous avez tapé est conservé.',
  crashTitle: 'Une erreur est survenue dans cette page',
  crashRemedy: 'Rechargez-la. Ce que vous avez tapé est conservé sur cet appareil.',
};
