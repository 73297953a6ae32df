import { accessLimits } from '#contract/access-limits.ts';
import { kioskLimits } from '#contract/kiosk-limits.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import type { faultMessages as english } from '#web/lib/messages/en/fault.ts';
import { literalMessages } from '#web/lib/messages/literal-message.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

const text = (name: string) =>
  `${name}: tiene que ser texto sin caracteres de control. Corríjalo, o déjelo vacío.`;
const long = (name: string, limit: number) =>
  `${name}: el texto es demasiado largo. Acórtelo a ${limit} caracteres o menos.`;
const empty = (name: string, what: string) => `${name}: no se escribió nada. ${what}`;

export const faultMessages: Translation<typeof english> = literalMessages({
  body_object: 'El cuerpo debe ser un objeto JSON con las propiedades de un prospecto.',
  unknown_field: 'Esta propiedad no se conoce. Revise cómo está escrita o quítela.',
  wrong_value: 'Este valor no se acepta. Vea en /api/docs lo que puede ir aquí.',
  external_id_text: text('Identificador externo'),
  external_id_long: long('Identificador externo', leadLimits.externalId),
  first_name_text: text('Nombre'),
  first_name_long: long('Nombre', leadLimits.name),
  last_name_text: text('Apellido'),
  last_name_long: long('Apellido', leadLimits.name),
  address_text: 'Falta la dirección o no es texto. Escriba la calle y el número.',
  address_required: empty('Dirección', 'Escriba la calle y el número.'),
  address_long: long('Dirección', leadLimits.address),
  city_text: text('Ciudad'),
  city_long: long('Ciudad', leadLimits.city),
  county_text: text('Condado'),
  county_long: long('Condado', leadLimits.county),
  state_code:
    'El estado debe ser uno de los 64 códigos de dos letras de Estados Unidos y Canadá, como VT o BC.',
  zipcode_text: 'Falta el código postal o no es texto. Escríbalo, por ejemplo 02139 o V6B 1A1.',
  zipcode_required: empty('Código postal', 'Escríbalo, por ejemplo 02139 o V6B 1A1.'),
  zipcode_long: long('Código postal', leadLimits.zipcode),
  latitude_range: 'La latitud debe ser un número decimal de -90 a 90, como "42.3736".',
  longitude_range: 'La longitud debe ser un número decimal de -180 a 180, como "-71.1097".',
  lead_status_code:
    'El estatus debe ser uno de los catorce códigos de /api/lead-statuses. Déjelo vacío para "u".',
  extra_info_object:
    'La información adicional debe ser un objeto JSON como {"techo": "pizarra"}, no una lista ni un solo valor.',
  extra_info_deep: `La información adicional tiene demasiados niveles. Use ${leadLimits.extraInfoDepth} como máximo.`,
  cell_text: text('Celular'),
  cell_long: long('Celular', leadLimits.phone),
  phone_text: text('Teléfono'),
  phone_long: long('Teléfono', leadLimits.phone),
  email_text: text('Correo electrónico'),
  email_long: long('Correo electrónico', leadLimits.email),
  email_shape:
    'El correo electrónico necesita una @ entre el nombre y el dominio, como ana@example.com.',
  lead_source_text: text('Fuente del prospecto'),
  lead_source_long: long('Fuente del prospecto', leadLimits.leadSource),
  lead_source_unknown:
    'La fuente debe ser un identificador de /api/lead-sources, o "Door Knocking".',
  position_class:
    'La clase de posición debe ser rooftop, address-point, interpolated, area, gps o placed-by-hand.',
  position_radius: 'El radio de la posición debe ser un número de metros de 0 a 100000.',
  position_corrected: 'La posición corregida debe ser true o false. Déjela vacía para false.',
  duplicates_seen_list: `Los duplicados vistos deben ser una lista de ${leadLimits.duplicatesSeen} identificadores de prospectos como máximo.`,
  duplicates_seen_text:
    'Cada identificador de los duplicados vistos debe ser texto, como lo dio /api/leads/duplicates.',
  duplicates_seen_long: long('Identificador de un duplicado visto', leadLimits.leadId),
  do_not_disturb_reason_required:
    'Aquí se conoce un prospecto «No molestar». Dé el motivo de este prospecto nuevo.',
  do_not_disturb_reason_text: text('Motivo a pesar de «No molestar»'),
  do_not_disturb_reason_long: long(
    'Motivo a pesar de «No molestar»',
    leadLimits.doNotDisturbReason,
  ),
  origin_code: 'El origen debe ser click, search, gps, typed, kiosk, import o api.',
  page_number: 'La página debe ser un número entero a partir de 1.',
  page_size_range: 'El tamaño de página debe ser un número entero de 1 a 200.',
  bbox_shape: 'Bbox debe ser cuatro números: oeste,sur,este,norte.',
  bbox_range: 'Bbox debe estar dentro de -180,-90,180,90, con el sur por debajo del norte.',
  ordering_code:
    'El orden debe ser created_at, address, lead_status o lead_source, con "-" delante para descendente.',
  instant_shape: 'Dé un día como 2026-11-26, o un instante en UTC como 2026-11-26T14:00:00Z.',
  filter_text_text: text('Texto'),
  filter_text_long: long('Texto', leadLimits.filterText),
  nearest_limit_range: 'El límite debe ser un número entero de 1 a 50.',
  since_number: 'Since debe ser el número de un evento que se oyó, como 1200.',
  utc_offset_range: 'La diferencia con UTC debe ser un número entero de minutos de -840 a 840.',
  change_empty: 'No hay nada que cambiar. Envíe al menos un campo.',
  change_half_place: 'La latitud y la longitud van juntas. Envíe las dos, o ninguna.',
  version_number: 'La versión debe ser un número entero a partir de 1, la que tiene el prospecto.',
  status_changes_list:
    'Los cambios deben ser una lista de {"lead_status", "leads"} con 1 a 1000 prospectos en total.',
  status_changes_leads:
    'Los prospectos deben ser un objeto de identificadores de prospectos con sus versiones.',
  do_not_disturb_leaves:
    'Un prospecto «No molestar» va a recibir un estatus más favorable. Dé el motivo.',
  note_text: text('Nota'),
  note_long: long('Nota', leadLimits.note),
  note_required: 'La nota está vacía. Escriba algo.',
  region_name_text: text('Nombre'),
  region_name_long: long('Nombre', leadLimits.regionName),
  region_name_required: empty('Nombre', 'Escriba cómo se llama la región.'),
  region_polygon:
    'Polygon debe ser un Polygon de GeoJSON de anillos cerrados con al menos 4 puntos cada uno, la longitud antes de la latitud, cuyos lados no se crucen ni se toquen. Dibuje su límite de nuevo.',
  region_polygon_large: `Polygon tiene demasiados puntos. Use como máximo ${leadLimits.regionPoints} puntos en ${leadLimits.regionRings} anillos como máximo.`,
  region_name_taken: 'Otra región ya tiene este nombre. Use uno distinto.',
  regions_many: `Ya hay ${leadLimits.regions} regiones. Quite una primero.`,
  view_name_text: text('Nombre'),
  view_name_long: long('Nombre', leadLimits.viewName),
  view_name_required: empty('Nombre', 'Escriba cómo se llama la vista.'),
  view_name_many: `Tiene ${leadLimits.views} vistas. Quite una que ya no necesite.`,
  view_query_text: text('Query'),
  view_query_long: long('Query', leadLimits.viewQuery),
  query_required: 'El texto de la búsqueda está vacío. Envíe q con al menos una letra o un dígito.',
  query_long: long('Texto de la búsqueda', 200),
  limit_range: 'El límite debe ser un número entero de 1 a 20.',
  account_email_text: text('Correo electrónico'),
  account_email_long: long('Correo electrónico', accessLimits.email),
  account_email_required: empty(
    'Correo electrónico',
    'Escriba la dirección con la que inicia sesión.',
  ),
  account_email_shape:
    'El correo electrónico necesita una @ entre el nombre y el dominio, como ana@example.com.',
  account_email_taken: 'Alguien ya inicia sesión con este correo. Use otro.',
  person_name_text: text('Nombre'),
  person_name_long: long('Nombre', accessLimits.personName),
  person_name_required: empty('Nombre', 'Escriba el nombre con el que lo conocen los demás.'),
  password_text: 'La contraseña debe ser texto.',
  password_required: empty('Contraseña', 'Escríbala.'),
  password_short: `La contraseña es demasiado corta. Use al menos ${accessLimits.passwordLeast} caracteres; lo mejor son unas cuantas palabras seguidas.`,
  password_long: long('Contraseña', accessLimits.passwordMost),
  password_common: 'Esta contraseña es de las primeras que cualquiera prueba. Use otra.',
  password_wrong: 'Esta no es su contraseña. Escriba la que usa para iniciar sesión.',
  code_text: text('Código'),
  code_long: long('Código', accessLimits.token),
  code_required: empty('Código', 'Escríbalo.'),
  code_wrong: 'Este código no es correcto, o ya no lo es. Escriba el que se muestra ahora.',
  token_text: text('Clave del enlace'),
  token_long: long('Clave del enlace', accessLimits.token),
  token_required: empty('Clave del enlace', 'Abra el enlace completo.'),
  role_code: 'El rol debe ser owner, office o dispatcher.',
  last_owner: 'Es el último propietario. Haga primero propietario a otra persona.',
  disabled_boolean: 'Disabled debe ser true o false.',
  key_name_text: text('Nombre'),
  key_name_long: long('Nombre', accessLimits.keyName),
  key_name_required: empty('Nombre', 'Escriba para qué es la clave.'),
  kiosk_name_text: text('Nombre'),
  kiosk_name_long: long('Nombre', accessLimits.kioskName),
  kiosk_name_required: empty('Nombre', 'Escriba dónde está el quiosco.'),
  relay_code: 'Relay debe ser waiting, confirmed, refused o unsure.',
  relay_decision: 'La decisión debe ser is-it, not-there o send-again.',
  upstream_id_text: text('Identificador en RoofLink'),
  upstream_id_long: long('Identificador en RoofLink', leadLimits.leadId),
  upstream_id_required:
    'El identificador en RoofLink va solo con la decisión is-it. Envíe el que el prospecto tiene allí.',
  upstream_id_taken: 'Otro prospecto ya tiene este identificador en RoofLink. Compare de nuevo.',
  erase_reason_text: text('Motivo'),
  erase_reason_long: long('Motivo', accessLimits.eraseReason),
  kiosk_campaign_text: text('Campaña'),
  kiosk_campaign_long: long('Campaña', kioskLimits.campaign),
  kiosk_map_area:
    'El área del mapa debe ser cuatro números en grados, oeste, sur, este y norte, con el oeste antes del este y el sur por debajo del norte.',
  kiosk_languages:
    'Los idiomas deben ser una lista de en, fr-CA y es, cada uno una vez como máximo y al menos uno.',
  kiosk_idle_range: `El tiempo de inactividad debe ser un número entero de segundos de ${kioskLimits.idleSecondsLeast} a ${kioskLimits.idleSecondsMost}.`,
  staff_pin_shape: `El PIN debe tener de ${kioskLimits.pinLeast} a ${kioskLimits.pinMost} dígitos y nada más.`,
  language_code: 'El idioma debe ser en, fr-CA o es.',
  consent_text_text: text('Texto del consentimiento'),
  consent_text_long: long('Texto del consentimiento', kioskLimits.consentText),
  consent_text_required: empty(
    'Texto del consentimiento',
    'Escriba lo que aceptan los visitantes.',
  ),
  consent_given:
    'El consentimiento debe decir con qué versión, idioma y texto y a qué hora se dio.',
  kiosk_count: 'Los prospectos en espera y rechazados deben ser números enteros de 0 a 1000000.',
  kiosk_battery: 'La batería debe ser {"level", "charging"} con un nivel de 0 a 1, o null.',
  kiosk_app_version_text: text('Versión de la aplicación'),
  kiosk_app_version_long: long('Versión de la aplicación', kioskLimits.appVersion),
  kiosk_contact_words_text: text('Contacto'),
  kiosk_contact_words_long: long('Contacto', kioskLimits.contactWords),
  kiosk_wanted_text: text('Para qué'),
  kiosk_wanted_long: long('Para qué', kioskLimits.wanted),
  kiosk_typed_by_hand: 'Escrito a mano debe ser true o false.',
  kiosk_contact_required: 'Escriba un número de teléfono o un correo electrónico.',
  sealed_shape:
    'Un prospecto sellado debe ser {"v": 1, "key_id", "epk", "iv", "sealed"} en base64url.',
  sealed_key_unknown: 'El prospecto está sellado para una clave que esta empresa nunca tuvo.',
  sealed_unreadable:
    'El prospecto no se puede abrir: se alteró, o se selló para otra clave u otro Idempotency-Key.',
  sealed_content: 'Lo que se selló no es un prospecto de un quiosco.',
  idempotency_key_required: 'Envíe el identificador externo del prospecto como Idempotency-Key.',
  idempotency_key_shape:
    'Idempotency-Key debe tener de 1 a 255 caracteres ASCII visibles. Lo mejor es un UUID.',
});
