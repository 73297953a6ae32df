import type { Kysely } from 'kysely';
import type { MemberRole } from '#contract/role.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { PersonRow, Schema } from '#server/db/schema.ts';
import { placeholderEmail } from './people.ts';
import { addressHeader, createSignIn, type SignIn } from './sign-in.ts';

/** What somebody has shown, and from where. */
export interface Visit {
  /** `Cookie` header of the request. */
  readonly cookie: string;
  readonly userAgent: string;
  readonly address: string | null;
}

/** Cookies to be sent back with the answer. */
export type SetCookies = readonly string[];

export type EnterOutcome =
  | { readonly kind: 'signed-in' | 'needs-code'; readonly cookies: SetCookies }
  | { readonly kind: 'refused' };

interface NewPerson {
  readonly companyId: number;
  readonly role: MemberRole;
  readonly name: string;
  /** Absent for an owner who chooses later. */
  readonly email?: string;
  readonly password?: string;
}

/** Lets people in and out; the sign-in library behind our own words. */
export class Doorkeeper {
  readonly #db: Kysely<Schema>;
  readonly #library: SignIn;
  /** Tokens of new passwords by person, between being asked for and used in the same call. */
  readonly #resetTokens = new Map<string, string>();

  constructor(options: {
    database: Pick<OpenDatabase, 'kind' | 'db'>;
    secret: string;
    secureCookies: boolean;
  }) {
    this.#db = options.database.db;
    this.#library = createSignIn({
      ...options,
      onResetToken: (personId, token) => this.#resetTokens.set(personId, token),
    });
  }

  /** Who is signed in, with cookies that prolong it; null for nobody. */
  async whoIs(visit: Visit) {
    if (!visit.cookie.includes('leadmap.session_token')) return null;
    const { response, headers } = await this.#library.api.getSession({
      headers: headersOf(visit),
      returnHeaders: true,
    });
    if (!response) return null;
    const { user, session } = response;
    if (user.disabledAt) return null;
    const { id, name, role, companyId } = user;
    const cookies = headers.getSetCookie();
    return { person: { id, name, role, companyId }, sessionId: session.id, cookies };
  }

  async signIn(
    visit: Visit,
    { email, password }: { email: string; password: string },
  ): Promise<EnterOutcome> {
    const answer = await this.#library.api.signInEmail({
      body: { email, password },
      headers: headersOf(visit),
      asResponse: true,
    });
    if (!answer.ok) return { kind: 'refused' };
    const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
    const kind = twoFactorRedirect ? 'needs-code' : 'signed-in';
    return { kind, cookies: answer.headers.getSetCookie() };
  }

  /** The second step: a code of the app, or one of the recovery codes. */
  async signInWithCode(visit: Visit, code: string): Promise<EnterOutcome> {
    const call = { body: { code }, headers: headersOf(visit), asResponse: true } as const;
    const answer = /^\d{6}$/.test(code)
      ? await this.#library.api.verifyTOTP(call)
      : await this.#library.api.verifyBackupCode(call);
    return answer.ok
      ? { kind: 'signed-in', cookies: answer.headers.getSetCookie() }
      : { kind: 'refused' };
  }

  async signOut(visit: Visit): Promise<SetCookies> {
    const answer = await this.#library.api.signOut({ headers: headersOf(visit), asResponse: true });
    return answer.headers.getSetCookie();
  }

  /** Lets somebody in who has shown a one-time link. */
  async enter(visit: Visit, personId: string): Promise<SetCookies> {
    const call = { body: { personId }, headers: headersOf(visit), asResponse: true } as const;
    const answer = await this.#library.api.enter(call);
    if (!answer.ok) throw new Error(`Nobody was let in: ${answer.status}.`);
    return answer.headers.getSetCookie();
  }

  /** Makes somebody who can sign in; null when the e-mail is taken. */
  async createPerson(person: NewPerson): Promise<string | null> {
    const { internalAdapter, password } = await this.#library.$context;
    if (person.email && (await internalAdapter.findUserByEmail(person.email))) return null;
    const user = await internalAdapter.createUser(
      {
        name: person.name,
        email: person.email ?? placeholderEmail(crypto.randomUUID()),
        emailVerified: false,
        companyId: person.companyId,
        role: person.role,
        hasPassword: person.password ? 1 : 0,
      },
      { method: 'email-password' },
    );
    if (person.password)
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await password.hash(person.password),
      });
    return user.id;
  }

  /** Sets a new password without the old one, and ends all sessions. */
  async resetPassword(person: Pick<PersonRow, 'id' | 'email'>, newPassword: string): Promise<void> {
    await this.#library.api.requestPasswordReset({ body: { email: person.email } });
    const token = this.#resetTokens.get(person.id) ?? '';
    this.#resetTokens.delete(person.id);
    await this.#library.api.resetPassword({ body: { token, newPassword } });
    await this.#db
      .updateTable('people')
      .set({ has_password: 1, password_asked_at: null })
      .where('id', '=', person.id)
      .execute();
  }

  async isPassword(personId: string, password: string): Promise<boolean> {
    const { internalAdapter, password: passwords } = await this.#library.$context;
    const hash = (await internalAdapter.findCredentialAccount(personId))?.password;
    return hash ? passwords.verify({ hash, password }) : false;
  }

  /** For somebody who has lost the app and the recovery codes. */
  async forgetApp(personId: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_codes').where('person_id', '=', personId).execute();
    const { internalAdapter } = await this.#library.$context;
    await internalAdapter.updateUser(personId, { twoFactorEnabled: false });
  }

  /** The secret of a new authenticator app, not in force yet; null when the password is wrong. */
  async beginTwoFactor(visit: Visit, password: string) {
    const answer = await this.#library.api.enableTwoFactor({
      body: { password },
      headers: headersOf(visit),
      asResponse: true,
    });
    if (!answer.ok) return null;
    return (await answer.json()) as { totpURI: string; backupCodes: string[] };
  }

  /** Puts the app in force by its first code; null when that is wrong. */
  async confirmTwoFactor(visit: Visit, code: string): Promise<SetCookies | null> {
    const answer = await this.#library.api.verifyTOTP({
      body: { code },
      headers: headersOf(visit),
      asResponse: true,
    });
    return answer.ok ? answer.headers.getSetCookie() : null;
  }

  async endTwoFactor(visit: Visit, password: string): Promise<SetCookies | null> {
    const answer = await this.#library.api.disableTwoFactor({
      body: { password },
      headers: headersOf(visit),
      asResponse: true,
    });
    return answer.ok ? answer.headers.getSetCookie() : null;
  }
}

const headersOf = ({ cookie, userAgent, address }: Visit): Headers =>
  new Headers({ cookie, 'user-agent': userAgent, [addressHeader]: address ?? '' });
