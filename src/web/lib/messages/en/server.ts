export const serverMessages = {
  title: 'Server',
  version: 'Leadmap version',
  database: 'Database',
  'database.sqlite': 'SQLite, built in',
  'database.postgresql': 'PostgreSQL',
  addresses: 'Address search',
  'addresses.none':
    'No address data was found. Addresses are typed by hand; ZIP codes are guesses from the nearest ZIP centre.',
  'addresses.building': 'Being prepared, {percent, number} % done',
  'addresses.ready': '{count, plural, one {# address} other {# addresses}}',
  'addresses.failed': 'Could not be prepared. The server’s log says why.',
  sources: 'Map and address data',
  offlineRemedy:
    'The server does not answer. Check the connection; what waits here is sent as soon as it is back.',
} as const;
