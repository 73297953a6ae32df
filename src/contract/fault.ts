import type * as z from 'zod/mini';
import { accessLimits } from './access-limits.ts';
import { kioskLimits } from './kiosk-limits.ts';
import { leadLimits } from './lead-limits.ts';
import type { Fault } from './problem.ts';

const textFault = (name: string) =>
  `${name} must be text without control characters. Send a string, or leave it out.`;
const longFault = (name: string, limit: number) =>
  `${name} is too long. Shorten it to ${limit} characters or fewer.`;

/**
 * The English sentence of every fault code, naming field and remedy. The API answers with these;
 * the web app looks the same codes up in its own language.
 */
export const faultSentences = {
  body_object: 'The body must be a JSON object with the properties of a lead.',
  unknown_field: 'This property is not known. Check its spelling or remove it.',
  wrong_value: 'This value is not accepted. See /api/docs for what may stand here.',
  external_id_text: textFault('External id'),
  external_id_long: longFault('External id', leadLimits.externalId),
  first_name_text: textFault('First name'),
  first_name_long: longFault('First name', leadLimits.name),
  last_name_text: textFault('Last name'),
  last_name_long: longFault('Last name', leadLimits.name),
  address_text: 'Address is missing or not text. Enter the street address.',
  address_required: 'Address is empty. Enter the street address.',
  address_long: longFault('Address', leadLimits.address),
  city_text: textFault('City'),
  city_long: longFault('City', leadLimits.city),
  county_text: textFault('County'),
  county_long: longFault('County', leadLimits.county),
  state_code:
    'State must be one of the 64 two-letter codes of the US and Canada, such as VT or BC.',
  zipcode_text: 'ZIP or postal code is missing or not text. Enter it, such as 02139 or V6B 1A1.',
  zipcode_required: 'ZIP or postal code is empty. Enter it, such as 02139 or V6B 1A1.',
  zipcode_long: longFault('ZIP or postal code', leadLimits.zipcode),
  latitude_range: 'Latitude must be a decimal number from -90 to 90, such as "42.3736".',
  longitude_range: 'Longitude must be a decimal number from -180 to 180, such as "-71.1097".',
  lead_status_code:
    'Lead status must be one of the fourteen codes of /api/lead-statuses. Leave it out for "u".',
  extra_info_object:
    'Extra info must be a JSON object such as {"roof": "slate"}, not a list or a single value.',
  extra_info_deep: `Extra info is nested too deeply. Use at most ${leadLimits.extraInfoDepth} levels.`,
  cell_text: textFault('Cell'),
  cell_long: longFault('Cell', leadLimits.phone),
  phone_text: textFault('Phone'),
  phone_long: longFault('Phone', leadLimits.phone),
  email_text: textFault('E-mail'),
  email_long: longFault('E-mail', leadLimits.email),
  email_shape: 'E-mail needs one @ between name and domain, such as ana@example.com.',
  lead_source_text: textFault('Lead source'),
  lead_source_long: longFault('Lead source', leadLimits.leadSource),
  lead_source_unknown: 'Lead source must be an id of /api/lead-sources, or "Door Knocking".',
  position_class:
    'Position class must be rooftop, address-point, interpolated, area, gps or placed-by-hand.',
  position_radius: 'Position radius must be a number of metres from 0 to 100000.',
  position_corrected: 'Position corrected must be true or false. Leave it out for false.',
  duplicates_seen_list: `Duplicates seen must be a list of at most ${leadLimits.duplicatesSeen} lead ids.`,
  duplicates_seen_text:
    'Each id in duplicates seen must be text, as /api/leads/duplicates gave it.',
  duplicates_seen_long: longFault('An id in duplicates seen', leadLimits.leadId),
  do_not_disturb_reason_required:
    'A do-not-disturb lead is known here. Give the reason for this new lead.',
  do_not_disturb_reason_text: textFault('Do-not-disturb reason'),
  do_not_disturb_reason_long: longFault('Do-not-disturb reason', leadLimits.doNotDisturbReason),
  origin_code: 'Origin must be click, search, gps, typed, kiosk, import or api.',
  page_number: 'Page must be a whole number from 1.',
  page_size_range: 'Page size must be a whole number from 1 to 200.',
  bbox_shape: 'Bbox must be four numbers: west,south,east,north.',
  bbox_range: 'Bbox must lie within -180,-90,180,90 with south below north.',
  ordering_code:
    'Ordering must be created_at, address, lead_status or lead_source, with "-" before it for descending.',
  instant_shape:
    'Give a day such as 2026-11-26, or an instant in UTC such as 2026-11-26T14:00:00Z.',
  filter_text_text: textFault('Text'),
  filter_text_long: longFault('Text', leadLimits.filterText),
  nearest_limit_range: 'Limit must be a whole number from 1 to 50.',
  since_number: 'Since must be the number of an event that was heard, such as 1200.',
  utc_offset_range: 'UTC offset must be a whole number of minutes from -840 to 840.',
  change_empty: 'Nothing is to be changed. Send at least one field.',
  change_half_place: 'Latitude and longitude go together. Send both, or neither.',
  version_number: 'Version must be a whole number from 1, as the lead has it.',
  status_changes_list:
    'Changes must be a list of {"lead_status", "leads"} with 1 to 1000 leads in all.',
  status_changes_leads: 'Leads must be an object of lead ids with their versions.',
  do_not_disturb_leaves: 'A do-not-disturb lead is to get a friendlier status. Give the reason.',
  note_text: textFault('Note'),
  note_long: longFault('Note', leadLimits.note),
  note_required: 'The note is empty. Write something.',
  region_name_text: textFault('Name'),
  region_name_long: longFault('Name', leadLimits.regionName),
  region_name_required: 'Name is empty. Enter what the region is called.',
  region_polygon:
    'Polygon must be a GeoJSON Polygon of closed rings with at least 4 points each, longitude before latitude, whose edges neither cross nor touch each other. Draw its border anew.',
  region_polygon_large: `Polygon has too many points. Use at most ${leadLimits.regionPoints} points in at most ${leadLimits.regionRings} rings.`,
  region_name_taken: 'Another region has this name already. Use a different one.',
  regions_many: `There are ${leadLimits.regions} regions already. Remove one first.`,
  view_name_text: textFault('Name'),
  view_name_long: longFault('Name', leadLimits.viewName),
  view_name_required: 'Name is empty. Enter what the view is called.',
  view_name_many: `You have ${leadLimits.views} views. Remove one that you no longer need.`,
  view_query_text: textFault('Query'),
  view_query_long: longFault('Query', leadLimits.viewQuery),
  query_required: 'Search text is empty. Send q with at least one letter or digit.',
  query_long: 'Search text is too long. Shorten it to 200 characters or fewer.',
  limit_range: 'Limit must be a whole number from 1 to 20.',
  account_email_text: textFault('E-mail'),
  account_email_long: longFault('E-mail', accessLimits.email),
  account_email_required: 'E-mail is empty. Enter the address you sign in with.',
  account_email_shape: 'E-mail needs one @ between name and domain, such as ana@example.com.',
  account_email_taken: 'Somebody signs in with this e-mail already. Use another one.',
  person_name_text: textFault('Name'),
  person_name_long: longFault('Name', accessLimits.personName),
  person_name_required: 'Name is empty. Enter the name that others know you by.',
  password_text: 'Password must be text.',
  password_required: 'Password is empty. Enter it.',
  password_short: `Password is too short. Use at least ${accessLimits.passwordLeast} characters; a few words in a row are best.`,
  password_long: longFault('Password', accessLimits.passwordMost),
  password_common: 'This password is among the first that anybody tries. Use another one.',
  password_wrong: 'This is not your password. Enter the one that you sign in with.',
  code_text: textFault('Code'),
  code_long: longFault('Code', accessLimits.token),
  code_required: 'Code is empty. Enter it.',
  code_wrong: 'This code is not right, or no longer. Enter the one that is shown now.',
  token_text: textFault('Token'),
  token_long: longFault('Token', accessLimits.token),
  token_required: 'Token is empty. Open the whole link.',
  role_code: 'Role must be owner, office or dispatcher.',
  last_owner: 'This is the last owner. Make somebody else an owner first.',
  disabled_boolean: 'Disabled must be true or false.',
  key_name_text: textFault('Name'),
  key_name_long: longFault('Name', accessLimits.keyName),
  key_name_required: 'Name is empty. Enter what the key is for.',
  kiosk_name_text: textFault('Name'),
  kiosk_name_long: longFault('Name', accessLimits.kioskName),
  kiosk_name_required: 'Name is empty. Enter where the kiosk stands.',
  kiosk_campaign_text: textFault('Campaign'),
  kiosk_campaign_long: longFault('Campaign', kioskLimits.campaign),
  kiosk_map_area:
    'Map area must be four numbers, west, south, east and north in degrees, with west below east and south below north.',
  kiosk_languages:
    'Languages must be a list of en, fr-CA and es, each at most once and at least one.',
  kiosk_idle_range: `Idle time must be a whole number of seconds from ${kioskLimits.idleSecondsLeast} to ${kioskLimits.idleSecondsMost}.`,
  staff_pin_shape: `The PIN must have ${kioskLimits.pinLeast} to ${kioskLimits.pinMost} digits and nothing else.`,
  language_code: 'Language must be en, fr-CA or es.',
  consent_text_text: textFault('Consent text'),
  consent_text_long: longFault('Consent text', kioskLimits.consentText),
  consent_text_required: 'Consent text is empty. Enter what visitors agree to.',
  consent_given: 'Consent must tell the version, language, text and time that it was given with.',
  kiosk_count: 'Waiting and refused must be whole numbers from 0 to 1000000.',
  kiosk_battery: 'Battery must be {"level", "charging"} with a level from 0 to 1, or null.',
  kiosk_app_version_text: textFault('App version'),
  kiosk_app_version_long: longFault('App version', kioskLimits.appVersion),
  kiosk_contact_words_text: textFault('Contact'),
  kiosk_contact_words_long: longFault('Contact', kioskLimits.contactWords),
  kiosk_wanted_text: textFault('What for'),
  kiosk_wanted_long: longFault('What for', kioskLimits.wanted),
  kiosk_typed_by_hand: 'Typed by hand must be true or false.',
  kiosk_contact_required: 'Enter a telephone number or an e-mail address.',
  sealed_shape: 'A sealed lead must be {"v": 1, "key_id", "epk", "iv", "sealed"} in base64url.',
  sealed_key_unknown: 'The lead is sealed to a key that this company never had.',
  sealed_unreadable:
    'The lead cannot be opened: it was altered, or sealed for another key or another Idempotency-Key.',
  sealed_content: 'What was sealed is no lead of a kiosk.',
  relay_code: 'Relay must be waiting, confirmed, refused or unsure.',
  relay_decision: 'Decision must be is-it, not-there or send-again.',
  upstream_id_text: textFault('Upstream id'),
  upstream_id_long: longFault('Upstream id', leadLimits.leadId),
  upstream_id_required:
    'Upstream id goes with the decision is-it alone. Send the id that the lead has in RoofLink.',
  upstream_id_taken: 'Another lead has this id in RoofLink already. Compare again.',
  erase_reason_text: textFault('Reason'),
  erase_reason_long: longFault('Reason', accessLimits.eraseReason),
  idempotency_key_required: 'Send the external id of the lead as Idempotency-Key.',
  idempotency_key_shape:
    'Idempotency-Key must be 1 to 255 visible ASCII characters. A UUID is best.',
} as const;
export type FaultCode = keyof typeof faultSentences;

export const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(faultSentences, code);

/** One fault from its code and the dotted path of the field. */
export const fault = (field: string, code: FaultCode): Fault => ({
  field,
  code,
  message: faultSentences[code],
});

/** A body of nothing but wrong names must not get an answer many times its own size. */
const mostFaults = 50;

/**
 * Turns zod's issues into faults, one for each field: our schemas carry the fault code as zod's
 * message and check the shape first, so that the first says what is wrong and the rest follow from it.
 */
export function faultsOf(error: z.core.$ZodError): Fault[] {
  const faults = error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fault([...path, key].join('.'), 'unknown_field'));
    return [fault(path.join('.'), isFaultCode(issue.message) ? issue.message : 'wrong_value')];
  });
  const seen = new Set<string>();
  return faults.filter(({ field }) => !seen.has(field) && seen.add(field)).slice(0, mostFaults);
}
