import { stateNames } from '#contract/state-names.ts';
import type { stateMessages as english } from '#web/lib/messages/en/state.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

/** Those that have a name of their own in this language. */
export const stateMessages: Translation<typeof english> = {
  ...stateNames,
  CA: 'Californie',
  FL: 'Floride',
  GA: 'Géorgie',
  HI: 'Hawaï',
  LA: 'Louisiane',
  NM: 'Nouveau-Mexique',
  NY: 'État de New York',
  NC: 'Caroline du Nord',
  ND: 'Dakota du Nord',
  PA: 'Pennsylvanie',
  SC: 'Caroline du Sud',
  SD: 'Dakota du Sud',
  VA: 'Virginie',
  WA: 'État de Washington',
  WV: 'Virginie-Occidentale',
  DC: 'District de Columbia',
  BC: 'Colombie-Britannique',
  NB: 'Nouveau-Brunswick',
  NL: 'Terre-Neuve-et-Labrador',
  NS: 'Nouvelle-Écosse',
  NT: 'Territoires du Nord-Ouest',
  PE: 'Île-du-Prince-Édouard',
};
