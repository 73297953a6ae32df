import * as z from 'zod/mini';
import {
  codeSchema,
  emailSchema,
  newPasswordSchema,
  passwordSchema,
  personNameSchema,
} from './session.ts';

/** Body of `PUT /api/account`: the password shows that it is you; null while there is none. */
export const changeAccountSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  password: z.nullable(passwordSchema),
});

/** Body of `PUT /api/account/password`. Ends all other sessions. */
export const changePasswordSchema = z.strictObject({
  /** Null while there is none. */
  password: z.nullable(passwordSchema),
  new_password: newPasswordSchema,
});

/** Body of whatever only needs to know that it is really you. */
export const confirmPasswordSchema = z.strictObject({ password: passwordSchema });

/** Answer of `POST /api/account/two-factor`: shown once. */
export const twoFactorSchema = z.object({
  /** `otpauth://…`, for a QR code. */
  uri: z.string(),
  /** The same secret to be typed. */
  secret: z.string(),
  recovery_codes: z.array(z.string()),
});
export type TwoFactor = z.infer<typeof twoFactorSchema>;

/** Body of `PUT /api/account/two-factor`: the first code of the app switches it on. */
export const confirmTwoFactorSchema = z.strictObject({ code: codeSchema });
