import type { serverMessages as english } from '#web/lib/messages/en/server.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const serverMessages: Translation<typeof english> = {
  title: 'Serveur',
  version: 'Version de Leadmap',
  database: 'Base de données',
  'database.sqlite': 'SQLite, intégrée',
  'database.postgresql': 'PostgreSQL',
  addresses: 'Recherche d’adresses',
  'addresses.none':
    'Aucune donnée d’adresses n’a été trouvée. Les adresses se tapent à la main; les codes postaux sont supposés d’après le centre le plus proche.',
  'addresses.building': 'En préparation, {percent, number} % fait',
  'addresses.ready': '{count, plural, one {# adresse} other {# adresses}}',
  'addresses.failed': 'N’a pas pu être préparée. Le journal du serveur dit pourquoi.',
  sources: 'Données de la carte et des adresses',
  offlineRemedy:
    'Le serveur ne répond pas. Vérifiez la connexion; ce qui attend ici est envoyé dès qu’elle revient.',
};
