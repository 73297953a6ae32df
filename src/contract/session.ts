import * as z from 'zod/mini';
import { accessLimits } from './access-limits.ts';
import { roleSchema } from './role.ts';
import { requiredText } from './text.ts';

/** Lower case and trimmed: nobody has two accounts that differ in that alone. */
export const emailSchema = z
  .pipe(
    requiredText('account_email', accessLimits.email),
    z.transform((email) => email.toLowerCase()),
  )
  .check(z.regex(/^[^\s@]+@[^\s@]+$/, 'account_email_shape'));

/** A password that is being chosen; spaces around it belong to it. */
export const newPasswordSchema = z
  .string('password_text')
  .check(
    z.minLength(accessLimits.passwordLeast, 'password_short'),
    z.maxLength(accessLimits.passwordMost, 'password_long'),
  );

/** A password that is being checked. */
export const passwordSchema = z
  .string('password_text')
  .check(
    z.minLength(1, 'password_required'),
    z.maxLength(accessLimits.passwordMost, 'password_long'),
  );

export const personNameSchema = requiredText('person_name', accessLimits.personName);
export const tokenSchema = requiredText('token', accessLimits.token);
export const codeSchema = requiredText('code', accessLimits.token);

/** Who is asking. */
export const principalSchema = z.object({
  kind: z.enum(['person', 'key', 'kiosk']),
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  company: z.object({ id: z.number(), name: z.string() }),
  /** Null for keys and kiosks, and for an owner who has not chosen one yet. */
  email: z.nullable(z.string()),
  /** False while the owner came in by the first link alone, and could not sign in again. */
  has_password: z.boolean(),
  two_factor_enabled: z.boolean(),
});
export type ContractPrincipal = z.infer<typeof principalSchema>;

/** Answer of `GET /api/session`, which is for everybody. */
export const sessionSchema = z.object({
  state: z.enum(['no-owner', 'signed-out', 'signed-in']),
  principal: z.nullable(principalSchema),
});
export type Session = z.infer<typeof sessionSchema>;

/** Body of `POST /api/session`. */
export const signInSchema = z.strictObject({ email: emailSchema, password: passwordSchema });

/** `needs-code`: the password was right; `POST /api/session/code` is to follow. */
export const signInAnswerSchema = z.object({ state: z.enum(['signed-in', 'needs-code']) });

/** Body of `POST /api/session/code`: six digits of the app, or one of the recovery codes. */
export const signInCodeSchema = z.strictObject({ code: codeSchema });

/** One place where this person is signed in. */
export const sessionEntrySchema = z.object({
  id: z.string(),
  current: z.boolean(),
  /** Browser and system, as far as they say; null when they do not. */
  device: z.nullable(z.string()),
  address: z.nullable(z.string()),
  created_at: z.string(),
  last_used_at: z.string(),
});
export const sessionListSchema = z.array(sessionEntrySchema);
export type SessionEntry = z.infer<typeof sessionEntrySchema>;

/** Answer of whatever has nothing to tell but that it is done. */
export const doneSchema = z.object({ done: z.literal(true) });
