export const searchMessages = {
  label: 'Find an address',
  placeholder: 'Address, ZIP or city',
  hint: 'Suggestions appear while you type. Arrow keys choose, Enter fills the form.',
  announce:
    '{count, plural, =0 {No address found. Enter uses what you typed.} one {# address found.} other {# addresses found.}}',
  announceRecent:
    '{count, plural, one {# recent place.} other {# recent places.}} Arrow keys choose.',
  chosen: '{label} was chosen.',
  recent: 'Recent places',
  forget: 'Forget recent places',
  forgotten: 'Recent places are forgotten.',
  askHosted: 'Search {name} for “{text}”',
  useTyped: 'Use “{text}” as typed',
  none: 'No such address is known here. You can use what you typed and click the house on the map.',
  failed:
    'Address search needs the server, and it does not answer. Use what you typed, or click the house on the map.',
  interpolated: 'estimated',
} as const;
