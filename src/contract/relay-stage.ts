/**
 * How far a lead is on its way to the upstream (RoofLink): `waiting` to be sent or looked for,
 * `confirmed` with the upstream's id, `refused` by it, or `unsure` until a person decides.
 */
export const relayStages = ['waiting', 'confirmed', 'refused', 'unsure'] as const;
export type RelayStage = (typeof relayStages)[number];
