export const liveMessages = {
  connecting: 'Connecting…',
  live: 'Live',
  lost: 'As of {time}: connection lost',
  lostBefore: 'No connection for live changes',
  lostRemedy: 'Leads of others appear once the server is reached; it is tried all the time.',
  unseenNew: '{count, plural, one {# new} other {# new}}',
  unseenChanged: '{count, plural, one {# changed} other {# changed}}',
  unseenBoth: '{created} new, {changed} changed',
  lookNew: '{words}: show them',
  someNew: 'There are new or changed leads of others.',
} as const;
