export const outboxMessages = {
  chipRefused: 'Nothing is kept here',
  chipNone: 'Nothing waiting',
  chipSaved: '{sent, number} saved',
  chipWaiting: '{sent, number} saved · {waiting, number} waiting',
  chipTrouble: '{trouble, plural, one {# lead needs you} other {# leads need you}}',
  chipTroubleShort: '{trouble, plural, one {# lead} other {# leads}}',
  chipWaitingShort: '{waiting, number} waiting',
  setAside: 'Set aside',
} as const;
