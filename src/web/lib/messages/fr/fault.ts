import { accessLimits } from '#contract/access-limits.ts';
import { kioskLimits } from '#contract/kiosk-limits.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import type { faultMessages as english } from '#web/lib/messages/en/fault.ts';
import { literalMessages } from '#web/lib/messages/literal-message.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

const text = (name: string) =>
  `${name} : il faut du texte sans caractères de contrôle. Corrigez-le, ou laissez-le vide.`;
const long = (name: string, limit: number) =>
  `${name} : le texte est trop long. Raccourcissez-le à ${limit} caractères au plus.`;
const empty = (name: string, what: string) => `${name} : rien n’est entré. ${what}`;

export const faultMessages: Translation<typeof english> = literalMessages({
  body_object: 'Le corps doit être un objet JSON avec les propriétés d’une piste.',
  unknown_field: 'Cette propriété n’est pas connue. Vérifiez son orthographe ou enlevez-la.',
  wrong_value: 'Cette valeur n’est pas acceptée. Voyez dans /api/docs ce qui peut figurer ici.',
  external_id_text: text('Identifiant externe'),
  external_id_long: long('Identifiant externe', leadLimits.externalId),
  first_name_text: text('Prénom'),
  first_name_long: long('Prénom', leadLimits.name),
  last_name_text: text('Nom'),
  last_name_long: long('Nom', leadLimits.name),
  address_text: 'L’adresse manque ou n’est pas du texte. Entrez l’adresse municipale.',
  address_required: empty('Adresse', 'Entrez l’adresse municipale.'),
  address_long: long('Adresse', leadLimits.address),
  city_text: text('Ville'),
  city_long: long('Ville', leadLimits.city),
  county_text: text('Comté'),
  county_long: long('Comté', leadLimits.county),
  state_code:
    'La province ou l’État doit être un des 64 codes de deux lettres du Canada et des États-Unis, comme QC ou VT.',
  zipcode_text:
    'Le code postal manque ou n’est pas du texte. Entrez-le, par exemple H2X 1Y4 ou 02139.',
  zipcode_required: empty('Code postal', 'Entrez-le, par exemple H2X 1Y4 ou 02139.'),
  zipcode_long: long('Code postal', leadLimits.zipcode),
  latitude_range: 'La latitude doit être un nombre décimal de -90 à 90, comme "45.5017".',
  longitude_range: 'La longitude doit être un nombre décimal de -180 à 180, comme "-73.5673".',
  lead_status_code:
    'Le statut doit être un des quatorze codes de /api/lead-statuses. Laissez-le vide pour "u".',
  extra_info_object:
    'Les infos supplémentaires doivent être un objet JSON comme {"toit": "ardoise"}, pas une liste ni une valeur seule.',
  extra_info_deep: `Les infos supplémentaires ont trop de niveaux. Utilisez-en ${leadLimits.extraInfoDepth} au plus.`,
  cell_text: text('Cellulaire'),
  cell_long: long('Cellulaire', leadLimits.phone),
  phone_text: text('Téléphone'),
  phone_long: long('Téléphone', leadLimits.phone),
  email_text: text('Courriel'),
  email_long: long('Courriel', leadLimits.email),
  email_shape: 'Le courriel demande un @ entre le nom et le domaine, comme ana@example.com.',
  lead_source_text: text('Source de la piste'),
  lead_source_long: long('Source de la piste', leadLimits.leadSource),
  lead_source_unknown:
    'La source doit être un identifiant de /api/lead-sources, ou "Door Knocking".',
  position_class:
    'La classe de position doit être rooftop, address-point, interpolated, area, gps ou placed-by-hand.',
  position_radius: 'Le rayon de la position doit être un nombre de mètres de 0 à 100000.',
  position_corrected:
    'La correction de la position doit être true ou false. Laissez-la vide pour false.',
  duplicates_seen_list: `Les doublons vus doivent être une liste d’au plus ${leadLimits.duplicatesSeen} identifiants de pistes.`,
  duplicates_seen_text:
    'Chaque identifiant des doublons vus doit être du texte, tel que donné par /api/leads/duplicates.',
  duplicates_seen_long: long('Identifiant d’un doublon vu', leadLimits.leadId),
  do_not_disturb_reason_required:
    'Une piste « Ne pas déranger » est connue ici. Donnez la raison de cette nouvelle piste.',
  do_not_disturb_reason_text: text('Raison malgré « Ne pas déranger »'),
  do_not_disturb_reason_long: long(
    'Raison malgré « Ne pas déranger »',
    leadLimits.doNotDisturbReason,
  ),
  origin_code: 'L’origine doit être click, search, gps, typed, kiosk, import ou api.',
  page_number: 'La page doit être un nombre entier à partir de 1.',
  page_size_range: 'La taille de page doit être un nombre entier de 1 à 200.',
  bbox_shape: 'Bbox doit être quatre nombres : ouest,sud,est,nord.',
  bbox_range: 'Bbox doit se trouver dans -180,-90,180,90, avec le sud sous le nord.',
  ordering_code:
    'L’ordre doit être created_at, address, lead_status ou lead_source, avec "-" devant pour décroissant.',
  instant_shape:
    'Donnez un jour comme 2026-11-26, ou un instant en UTC comme 2026-11-26T14:00:00Z.',
  filter_text_text: text('Texte'),
  filter_text_long: long('Texte', leadLimits.filterText),
  nearest_limit_range: 'La limite doit être un nombre entier de 1 à 50.',
  since_number: 'Since doit être le numéro d’un événement entendu, comme 1200.',
  utc_offset_range: 'Le décalage UTC doit être un nombre entier de minutes de -840 à 840.',
  change_empty: 'Il n’y a rien à changer. Envoyez au moins un champ.',
  change_half_place: 'La latitude et la longitude vont ensemble. Envoyez les deux, ou aucune.',
  version_number: 'La version doit être un nombre entier à partir de 1, celle de la piste.',
  status_changes_list:
    'Les changements doivent être une liste de {"lead_status", "leads"} avec de 1 à 1000 pistes en tout.',
  status_changes_leads:
    'Les pistes doivent être un objet d’identifiants de pistes avec leurs versions.',
  do_not_disturb_leaves:
    'Une piste « Ne pas déranger » doit recevoir un statut plus favorable. Donnez la raison.',
  note_text: text('Note'),
  note_long: long('Note', leadLimits.note),
  note_required: 'La note est vide. Écrivez quelque chose.',
  region_name_text: text('Nom'),
  region_name_long: long('Nom', leadLimits.regionName),
  region_name_required: empty('Nom', 'Entrez le nom de la région.'),
  region_polygon:
    'Polygon doit être un Polygon GeoJSON d’anneaux fermés d’au moins 4 points chacun, la longitude avant la latitude, dont les côtés ne se croisent ni ne se touchent. Dessinez sa limite de nouveau.',
  region_polygon_large: `Polygon a trop de points. Utilisez au plus ${leadLimits.regionPoints} points dans au plus ${leadLimits.regionRings} anneaux.`,
  region_name_taken: 'Une autre région a déjà ce nom. Prenez-en un autre.',
  regions_many: `Il y a déjà ${leadLimits.regions} régions. Supprimez-en une d’abord.`,
  view_name_text: text('Nom'),
  view_name_long: long('Nom', leadLimits.viewName),
  view_name_required: empty('Nom', 'Entrez le nom de la vue.'),
  view_name_many: `Vous avez ${leadLimits.views} vues. Supprimez-en une dont vous n’avez plus besoin.`,
  view_query_text: text('Query'),
  view_query_long: long('Query', leadLimits.viewQuery),
  query_required: 'Le texte à chercher est vide. Envoyez q avec au moins une lettre ou un chiffre.',
  query_long: long('Texte à chercher', 200),
  limit_range: 'La limite doit être un nombre entier de 1 à 20.',
  account_email_text: text('Courriel'),
  account_email_long: long('Courriel', accessLimits.email),
  account_email_required: empty('Courriel', 'Entrez l’adresse avec laquelle vous vous connectez.'),
  account_email_shape:
    'Le courriel demande un @ entre le nom et le domaine, comme ana@example.com.',
  account_email_taken: 'Quelqu’un se connecte déjà avec ce courriel. Prenez-en un autre.',
  person_name_text: text('Nom'),
  person_name_long: long('Nom', accessLimits.personName),
  person_name_required: empty('Nom', 'Entrez le nom sous lequel les autres vous connaissent.'),
  password_text: 'Le mot de passe doit être du texte.',
  password_required: empty('Mot de passe', 'Entrez-le.'),
  password_short: `Le mot de passe est trop court. Utilisez au moins ${accessLimits.passwordLeast} caractères; le mieux : quelques mots de suite.`,
  password_long: long('Mot de passe', accessLimits.passwordMost),
  password_common:
    'Ce mot de passe est parmi les premiers que n’importe qui essaie. Prenez-en un autre.',
  password_wrong: 'Ce n’est pas votre mot de passe. Entrez celui avec lequel vous vous connectez.',
  code_text: text('Code'),
  code_long: long('Code', accessLimits.token),
  code_required: empty('Code', 'Entrez-le.'),
  code_wrong: 'Ce code n’est pas bon, ou ne l’est plus. Entrez celui qui est affiché maintenant.',
  token_text: text('Jeton'),
  token_long: long('Jeton', accessLimits.token),
  token_required: empty('Jeton', 'Ouvrez le lien entier.'),
  role_code: 'Le rôle doit être owner, office ou dispatcher.',
  last_owner: 'C’est le dernier propriétaire. Faites d’abord de quelqu’un d’autre un propriétaire.',
  disabled_boolean: 'Disabled doit être true ou false.',
  key_name_text: text('Nom'),
  key_name_long: long('Nom', accessLimits.keyName),
  key_name_required: empty('Nom', 'Entrez à quoi sert la clé.'),
  kiosk_name_text: text('Nom'),
  kiosk_name_long: long('Nom', accessLimits.kioskName),
  kiosk_name_required: empty('Nom', 'Entrez où se trouve la borne.'),
  relay_code: 'Relay doit être waiting, confirmed, refused ou unsure.',
  relay_decision: 'La décision doit être is-it, not-there ou send-again.',
  upstream_id_text: text('Identifiant dans RoofLink'),
  upstream_id_long: long('Identifiant dans RoofLink', leadLimits.leadId),
  upstream_id_required:
    'L’identifiant dans RoofLink va avec la seule décision is-it. Envoyez celui que la piste y porte.',
  upstream_id_taken:
    'Une autre piste porte déjà cet identifiant dans RoofLink. Comparez de nouveau.',
  erase_reason_text: text('Raison'),
  erase_reason_long: long('Raison', accessLimits.eraseReason),
  kiosk_campaign_text: text('Campagne'),
  kiosk_campaign_long: long('Campagne', kioskLimits.campaign),
  kiosk_map_area:
    'Le secteur de la carte doit être quatre nombres en degrés, ouest, sud, est et nord, avec l’ouest avant l’est et le sud sous le nord.',
  kiosk_languages:
    'Les langues doivent être une liste de en, fr-CA et es, chacune une fois au plus et au moins une.',
  kiosk_idle_range: `Le temps d’inactivité doit être un nombre entier de secondes de ${kioskLimits.idleSecondsLeast} à ${kioskLimits.idleSecondsMost}.`,
  staff_pin_shape: `Le NIP doit avoir de ${kioskLimits.pinLeast} à ${kioskLimits.pinMost} chiffres et rien d’autre.`,
  language_code: 'La langue doit être en, fr-CA ou es.',
  consent_text_text: text('Texte du consentement'),
  consent_text_long: long('Texte du consentement', kioskLimits.consentText),
  consent_text_required: empty('Texte du consentement', 'Entrez ce que les visiteurs acceptent.'),
  consent_given:
    'Le consentement doit dire avec quelle version, quelle langue, quel texte et à quel moment il a été donné.',
  kiosk_count: 'Les pistes en attente et refusées doivent être des nombres entiers de 0 à 1000000.',
  kiosk_battery: 'La pile doit être {"level", "charging"} avec un niveau de 0 à 1, ou null.',
  kiosk_app_version_text: text('Version de l’application'),
  kiosk_app_version_long: long('Version de l’application', kioskLimits.appVersion),
  kiosk_contact_words_text: text('Coordonnées'),
  kiosk_contact_words_long: long('Coordonnées', kioskLimits.contactWords),
  kiosk_wanted_text: text('Pour quoi'),
  kiosk_wanted_long: long('Pour quoi', kioskLimits.wanted),
  kiosk_typed_by_hand: 'La saisie à la main doit être true ou false.',
  kiosk_contact_required: 'Entrez un numéro de téléphone ou une adresse courriel.',
  sealed_shape:
    'Une piste scellée doit être {"v": 1, "key_id", "epk", "iv", "sealed"} en base64url.',
  sealed_key_unknown: 'La piste est scellée pour une clé que cette entreprise n’a jamais eue.',
  sealed_unreadable:
    'La piste ne peut pas être ouverte : elle a été altérée, ou scellée pour une autre clé ou un autre Idempotency-Key.',
  sealed_content: 'Ce qui a été scellé n’est pas une piste de borne.',
  idempotency_key_required: 'Envoyez l’identifiant externe de la piste comme Idempotency-Key.',
  idempotency_key_shape:
    'Idempotency-Key doit être de 1 à 255 caractères ASCII visibles. Un UUID est le mieux.',
});
