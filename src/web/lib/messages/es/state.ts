import { stateNames } from '#contract/state-names.ts';
import type { stateMessages as english } from '#web/lib/messages/en/state.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

/** Those that have a name of their own in this language. */
export const stateMessages: Translation<typeof english> = {
  ...stateNames,
  HI: 'Hawái',
  LA: 'Luisiana',
  MI: 'Míchigan',
  MS: 'Misisipi',
  MO: 'Misuri',
  NH: 'Nuevo Hampshire',
  NJ: 'Nueva Jersey',
  NM: 'Nuevo México',
  NY: 'Nueva York',
  NC: 'Carolina del Norte',
  ND: 'Dakota del Norte',
  OR: 'Oregón',
  PA: 'Pensilvania',
  SC: 'Carolina del Sur',
  SD: 'Dakota del Sur',
  WV: 'Virginia Occidental',
  DC: 'Distrito de Columbia',
  BC: 'Columbia Británica',
  NB: 'Nuevo Brunswick',
  NL: 'Terranova y Labrador',
  NS: 'Nueva Escocia',
  NT: 'Territorios del Noroeste',
  PE: 'Isla del Príncipe Eduardo',
  QC: 'Quebec',
  YT: 'Yukón',
};
