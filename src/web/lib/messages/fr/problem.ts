import type { problemMessages as english } from '#web/lib/messages/en/problem.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const problemMessages: Translation<typeof english> = {
  invalid_request: 'Ce qui a été envoyé contient des erreurs. Vérifiez et réessayez.',
  invalid_json: 'Ce qui a été envoyé n’a pas pu être lu. Réessayez.',
  not_signed_in: 'Personne n’est connecté. Connectez-vous et réessayez.',
  no_owner:
    'Ce Leadmap n’a pas encore de propriétaire. Ouvrez le lien à usage unique que le serveur a affiché.',
  sign_in_refused: 'Cela ne permet pas d’entrer. Vérifiez ce que vous avez tapé.',
  forbidden: 'Vous n’avez pas le droit de faire cela. Demandez au propriétaire.',
  wrong_origin:
    'Le serveur ne connaît pas l’adresse de cette page. Ouvrez Leadmap à l’adresse choisie par le propriétaire.',
  not_found: 'Cela n’existe plus, ou n’a jamais existé. Rechargez la page.',
  method_not_allowed: 'Le serveur ne fait pas cela ici. Rechargez la page.',
  request_in_progress: 'La même chose est déjà en cours. Attendez un instant.',
  conflict: 'Cela ne va pas avec ce qui existe. Rechargez la page et vérifiez.',
  too_late: 'Il est trop tard pour cela.',
  changed_meanwhile: 'Quelqu’un d’autre l’a changé entre-temps. Rechargez et décidez.',
  version_missing: 'La page est trop ancienne pour ce serveur. Rechargez-la.',
  body_too_large: 'C’est trop gros pour le serveur. Raccourcissez.',
  unsupported_media_type: 'Le serveur n’accepte pas ce genre de données. Rechargez la page.',
  idempotency_key_reused: 'Cela a déjà été enregistré avec un autre contenu.',
  too_many_requests: 'C’était trop souvent. Attendez un instant et réessayez.',
  internal_error: 'Une erreur est survenue sur le serveur. Réessayez dans un instant.',
  unavailable: 'Le serveur ne peut pas faire cela en ce moment. Réessayez dans un instant.',
};
