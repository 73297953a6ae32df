import * as z from 'zod/mini';
import { accessLimits } from './access-limits.ts';
import { kioskHealthSchema, ownKioskSettingsSchema } from './kiosk.ts';
import { memberRoleSchema } from './role.ts';
import { emailSchema, newPasswordSchema, personNameSchema, tokenSchema } from './session.ts';
import { requiredText } from './text.ts';

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Null for an owner who has not chosen one yet. */
  email: z.nullable(z.string()),
  role: memberRoleSchema,
  two_factor_enabled: z.boolean(),
  /** When signing in was forbidden; null while it is allowed. */
  disabled_at: z.nullable(z.string()),
  created_at: z.string(),
  /** When the person asked for a new password, until it is chosen. */
  password_asked_at: z.nullable(z.string()),
});
export type Person = z.infer<typeof personSchema>;

/** An invitation that nobody has followed yet. */
export const invitationSchema = z.object({
  id: z.string(),
  role: memberRoleSchema,
  email: z.nullable(z.string()),
  created_at: z.string(),
  expires_at: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Answer of `GET /api/people`. */
export const teamSchema = z.object({
  people: z.array(personSchema),
  invitations: z.array(invitationSchema),
});

/** Body of `POST /api/invitations`. */
export const invitePersonSchema = z.strictObject({
  role: memberRoleSchema,
  /** Fixes the e-mail of the account; it proves nothing of who follows the link. */
  email: z.optional(z.nullable(emailSchema)),
});

/** A link that works once. It is shown once, and kept nowhere. */
export const oneTimeLinkSchema = z.object({
  id: z.string(),
  link: z.string(),
  expires_at: z.string(),
});
export type OneTimeLink = z.infer<typeof oneTimeLinkSchema>;

/** Body of `PUT /api/people/{id}`. */
export const changePersonSchema = z.strictObject({
  role: memberRoleSchema,
  disabled: z.boolean('disabled_boolean'),
});

/** Body of `POST /api/links/read` and part of `POST /api/links`. */
export const readLinkSchema = z.strictObject({ token: tokenSchema });

/** What a link is for, before it is followed. */
export const linkSchema = z.object({
  /** `owner`: the first start; `invitation`: a new account; `password`: a new password. */
  kind: z.enum(['owner', 'invitation', 'password']),
  role: memberRoleSchema,
  email: z.nullable(z.string()),
  company: z.string(),
  expires_at: z.string(),
});
export type LinkContent = z.infer<typeof linkSchema>;

/**
 * Body of `POST /api/links`: an invitation needs all, a new password only that, and the owner's
 * first link nothing.
 */
export const followLinkSchema = z.strictObject({
  token: tokenSchema,
  name: z.optional(personNameSchema),
  email: z.optional(emailSchema),
  password: z.optional(newPasswordSchema),
});

/** Body of `POST /api/password-requests`. The answer is the same whether there is such a person. */
export const requestPasswordSchema = z.strictObject({ email: emailSchema });

export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  role: memberRoleSchema,
  /** Its first characters, by which it is told from others. */
  hint: z.string(),
  created_at: z.string(),
  last_used_at: z.nullable(z.string()),
});
export const apiKeyListSchema = z.array(apiKeySchema);
export type ApiKey = z.infer<typeof apiKeySchema>;

/** Body of `POST /api/keys`. */
export const createApiKeySchema = z.strictObject({
  name: requiredText('key_name', accessLimits.keyName),
  role: memberRoleSchema,
});

/** The key itself is in this answer and never again. */
export const createdApiKeySchema = z.extend(apiKeySchema, { key: z.string() });

export const kioskSchema = z.object({
  id: z.string(),
  name: z.string(),
  created_at: z.string(),
  /** Null until the code was typed on the device, and again when that has left kiosk mode. */
  paired_at: z.nullable(z.string()),
  /** Of a kiosk that is not paired: when it left kiosk mode. */
  last_contact_at: z.nullable(z.string()),
  /** Until when the code can be typed; null once it is paired. */
  code_expires_at: z.nullable(z.string()),
  settings: ownKioskSettingsSchema,
  /** What the device last told of itself; null before. */
  health: z.nullable(kioskHealthSchema),
});
export const kioskListSchema = z.array(kioskSchema);
export type Kiosk = z.infer<typeof kioskSchema>;

/** Body of `POST /api/kiosks`. */
export const createKioskSchema = z.strictObject({
  name: requiredText('kiosk_name', accessLimits.kioskName),
});

/** The code is in this answer and never again. */
export const createdKioskSchema = z.extend(kioskSchema, { code: z.string() });

/** Body of `POST /api/kiosks/pair`: dashes, spaces and case do not matter. */
export const pairKioskSchema = z.strictObject({
  code: requiredText('code', accessLimits.token),
});
