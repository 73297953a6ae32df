import { stateNames } from '#contract/state-names.ts';

/** Names of states and provinces: `state.MA`. */
export const stateMessages = { ...stateNames };
