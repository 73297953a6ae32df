export const outboxMessages = {
  chipNone: 'Nothing waiting',
  chipSaved: '{sent, number} saved',
  chipWaiting: '{sent, number} saved · {waiting, number} waiting',
  chipTrouble: '{trouble, plural, one {# lead needs you} other {# leads need you}}',
  chipTroubleShort: '{trouble, number} to mend',
  chipWaitingShort: '{waiting, number} waiting',
  savedHere: 'Saved on this device',
  setAside: 'Set aside',
} as const;
