import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { accessLimits } from '#contract/access-limits.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';

/** Signed in for as long as somebody comes back within a week. */
const sessionSeconds = 7 * 24 * 60 * 60;
const refreshAfterSeconds = 60 * 60;

export type SignIn = ReturnType<typeof createSignIn>;

/**
 * The sign-in library: passwords, sessions and one-time codes on our own tables. It is only ever
 * called from our endpoints; none of its own are served.
 */
export function createSignIn(options: {
  database: Pick<OpenDatabase, 'db' | 'kind'>;
  /** Signs the cookies and encrypts the secrets of one-time codes. */
  secret: string;
  /** Whether people come by https alone. */
  secureCookies: boolean;
  /** Told the token of a new password that was asked for; see {@link takeResetToken}. */
  onResetToken: (personId: string, token: string) => void;
}) {
  const { database, onResetToken } = options;
  return betterAuth({
    appName: 'Leadmap',
    // Never called by its address; without one the library warns and guesses.
    baseURL: 'http://127.0.0.1',
    secret: options.secret,
    database: {
      db: database.db,
      type: database.kind === 'sqlite' ? 'sqlite' : 'postgres',
      transaction: true,
    },
    user: {
      modelName: 'people',
      fields: columns('emailVerified', 'createdAt', 'updatedAt'),
      additionalFields: {
        companyId: { type: 'number', fieldName: 'company_id', input: false },
        role: { type: 'string', input: false },
        hasPassword: { type: 'number', fieldName: 'has_password', input: false },
        disabledAt: { type: 'string', fieldName: 'disabled_at', required: false, input: false },
      },
    },
    session: {
      modelName: 'sign_in_sessions',
      fields: {
        ...columns('expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'),
        userId: 'person_id',
      },
      expiresIn: sessionSeconds,
      updateAge: refreshAfterSeconds,
    },
    account: {
      modelName: 'sign_in_accounts',
      fields: {
        ...columns('accountId', 'providerId', 'accessToken', 'refreshToken', 'idToken'),
        ...columns('accessTokenExpiresAt', 'refreshTokenExpiresAt', 'createdAt', 'updatedAt'),
        userId: 'person_id',
      },
    },
    verification: {
      modelName: 'sign_in_tokens',
      fields: columns('expiresAt', 'createdAt', 'updatedAt'),
      // Whoever reads the table, or a backup of it, can use none of them.
      storeIdentifier: 'hashed',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: accessLimits.passwordLeast,
      maxPasswordLength: accessLimits.passwordMost,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => {
        onResetToken(user.id, token);
        return Promise.resolve();
      },
    },
    plugins: [twoFactor({ schema: twoFactorColumns, issuer: 'Leadmap' }), enterPlugin()],
    databaseHooks: {
      session: {
        create: { before: async ({ userId }) => await isAllowed(database.db, userId) },
      },
    },
    advanced: {
      cookiePrefix: 'leadmap',
      useSecureCookies: options.secureCookies,
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      // The guard has looked at where a request comes from before it gets here.
      disableOriginCheck: true,
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // Ours counts for every way in: src/server/auth/rate-limits.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** Somebody whom the owner has switched off begins no session, whatever password is known. */
async function isAllowed(db: Kysely<Schema>, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Header that tells the library the address a request came from; set by us, whatever was sent. */
export const addressHeader = 'x-leadmap-client-address';

/** The library's names of fields, each with the column it has here. */
const columns = <Name extends string>(...names: Name[]): Record<Name, string> =>
  Object.fromEntries(
    names.map((name) => [name, name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  ) as Record<Name, string>;

const twoFactorColumns = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'sign_in_codes',
    fields: {
      ...columns('backupCodes', 'failedVerificationCount', 'lockedUntil'),
      userId: 'person_id',
    },
  },
};

/** Begins a session for somebody who has shown a one-time link instead of a password. */
const enterPlugin = () => ({
  id: 'enter',
  endpoints: {
    enter: createAuthEndpoint(
      '/enter',
      { method: 'POST', body: z.object({ personId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
        const session = user && (await ctx.context.internalAdapter.createSession(user.id));
        if (!user || !session) throw new Error('There is nobody to let in.');
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ entered: true });
      },
    ),
  },
});
