export const duplicateMessages = {
  title: '{count, plural, one {A lead is known already} other {# leads are known already}}',
  doNotDisturbTitle: 'Do not disturb: a lead is known already',
  sameAs: 'This may be the same as',
  'reason.address': 'same address',
  'reason.phone': 'same phone',
  'reason.email': 'same e-mail',
  'reason.roof': 'same roof',
  waiting: 'waiting on this device',
  open: 'Open the lead',
  offline: 'The server cannot be reached: only leads of this device were looked through.',
  reason: 'Reason for a new lead here',
} as const;
