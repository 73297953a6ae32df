import type { dispatchMessages as english } from '#web/lib/messages/en/dispatch.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const dispatchMessages: Translation<typeof english> = {
  title: 'Répartition',
  skipToList: 'Aller à la liste des pistes',
  panel: 'Pistes, secteurs et graphiques',
  leads: 'Pistes',
  areas: 'Secteurs',
  charts: 'Graphiques',
  searchHint:
    'Des suggestions apparaissent pendant que vous tapez. Les flèches choisissent, Entrée y va.',
  searchNone: 'Aucune adresse de ce genre n’est connue ici.',
  searchFailed: 'La recherche d’adresses a besoin du serveur, et il ne répond pas.',
  place: 'Lieu recherché',
  newLeadHere: 'Nouvelle piste ici',
  closePlace: 'Oublier ce lieu',
  walked: '{address}, {status}',
  walkedNone: 'Aucune piste dans cette direction.',
  sheetGrow: 'Agrandir la liste',
  sheetShrink: 'Agrandir la carte',
};
