import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { twoFactorSchema } from '#contract/account.ts';
import { auditPageSchema } from '#contract/audit.ts';
import { sessionListSchema, sessionSchema } from '#contract/session.ts';
import {
  createdKioskSchema,
  kioskListSchema,
  oneTimeLinkSchema,
  teamSchema,
} from '#contract/team.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type WholeApp } from '#server/testing/whole-app.ts';
import { firstOwner } from './first-owner.ts';

const password = 'a tall ladder';

describe.each(testDatabaseKinds)('ways in, on %s', (kind) => {
  let whole: WholeApp;
  beforeEach(async () => {
    whole = await openWholeApp(kind);
  }, 60_000);
  afterEach(() => whole.close());

  /** A browser: it keeps its cookies. */
  function browser(kept: Iterable<[string, string]> = []) {
    const cookies = new Map<string, string>(kept);
    async function ask(path: string, method = 'GET', body?: object): Promise<Response> {
      const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await whole.app.request(`http://127.0.0.1${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', Cookie, 'User-Agent': 'Firefox on Linux' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        const at = pair.indexOf('=');
        if (/max-age=0/i.test(cookie)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
        expect(cookie).toMatch(/HttpOnly/i);
        expect(cookie).toMatch(/SameSite=Strict/i);
      }
      return answer;
    }
    const session = async () => sessionSchema.parse(await (await ask('/api/session')).json());
    /** Another that has got hold of the same cookies. */
    const copy = () => browser(cookies);
    return { ask, session, copy };
  }

  const tokenOf = (link: string) => new URL(link).hash.slice(1);

  const startLink = () =>
    firstOwner({
      ...whole.auth,
      db: whole.database.db,
      owner: null,
      origin: 'http://127.0.0.1:4100',
    });

  /** An owner who came in by the first link and chose a password. */
  async function owner() {
    const me = browser();
    await me.ask('/api/links', 'POST', { token: tokenOf((await startLink()) ?? '') });
    const name = 'Ada';
    await me.ask('/api/account', 'PUT', { name, email: 'ada@example.com', password: null });
    await me.ask('/api/account/password', 'PUT', { password: null, new_password: password });
    return me;
  }

  const signIn = (who: ReturnType<typeof browser>, word = password) =>
    who.ask('/api/session', 'POST', { email: 'Ada@Example.com ', password: word });

  test('the first link lets the owner in once, without a question', async () => {
    const link = await startLink();
    const me = browser();
    expect(await me.session()).toEqual({ state: 'no-owner', principal: null });
    const token = tokenOf(link ?? '');
    expect(await (await me.ask('/api/links/read', 'POST', { token })).json()).toMatchObject({
      kind: 'owner',
    });
    expect((await me.ask('/api/links', 'POST', { token })).status).toBe(200);
    expect(await me.session()).toMatchObject({
      state: 'signed-in',
      principal: { role: 'owner', email: null, has_password: false },
    });
    expect((await browser().ask('/api/links', 'POST', { token })).status).toBe(404);
  });

  test('an owner without a password gets another link at the next start, and stays the same', async () => {
    const me = browser();
    await me.ask('/api/links', 'POST', { token: tokenOf((await startLink()) ?? '') });
    const again = browser();
    await again.ask('/api/links', 'POST', { token: tokenOf((await startLink()) ?? '') });
    expect((await again.session()).principal?.id).toBe((await me.session()).principal?.id);
  });

  test('an owner with a password gets no link any more, and older ones are dead', async () => {
    const early = await startLink();
    await owner();
    expect(await startLink()).toBeNull();
    const answer = await browser().ask('/api/links', 'POST', { token: tokenOf(early ?? '') });
    expect(answer.status).toBe(404);
  });

  test('the environment makes the owner of a container, once', async () => {
    const make = () =>
      firstOwner({
        ...whole.auth,
        db: whole.database.db,
        owner: { email: 'ada@example.com', password },
        origin: null,
      });
    expect(await make()).toBeNull();
    expect(await make()).toBeNull();
    expect(await whole.auth.people.list(defaultCompanyId)).toHaveLength(1);
    expect((await signIn(browser())).status).toBe(200);
  });

  test('a wrong password and an unknown person get the same answer', async () => {
    await owner();
    const wrong = await signIn(browser(), 'not the password');
    const unknown = await browser().ask('/api/session', 'POST', {
      email: 'nobody@example.com',
      password: 'not the password',
    });
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(await unknown.text()).toBe(await wrong.text());
    const known = await browser().ask('/api/password-requests', 'POST', {
      email: 'ada@example.com',
    });
    const other = await browser().ask('/api/password-requests', 'POST', {
      email: 'nobody@example.com',
    });
    expect(await other.text()).toBe(await known.text());
  });

  test('guessing is stopped, and says for how long', async () => {
    await owner();
    const answers: Response[] = [];
    for (let time = 0; time < 12; time += 1) answers.push(await signIn(browser(), 'guess'));
    expect(answers.slice(0, 9).every(({ status }) => status === 401)).toBe(true);
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(60);
    expect((await signIn(browser())).status).toBe(429);
  });

  test('somebody invited joins with the role of the invitation, once', async () => {
    const me = await owner();
    const invite = await me.ask('/api/invitations', 'POST', {
      role: 'dispatcher',
      email: 'bo@example.com',
    });
    const { link } = oneTimeLinkSchema.parse(await invite.json());
    const token = tokenOf(link);
    const bo = browser();
    const short = { token, name: 'Bo', password: 'short' };
    expect(await (await bo.ask('/api/links', 'POST', short)).json()).toMatchObject({
      errors: [{ field: 'password', code: 'password_short' }],
    });
    const common = { token, name: 'Bo', password: 'qwertyuiop' };
    expect(await (await bo.ask('/api/links', 'POST', common)).json()).toMatchObject({
      errors: [{ field: 'password', code: 'password_common' }],
    });
    // Another address than the invited one changes nothing.
    const good = { token, name: 'Bo', email: 'mallory@example.com', password };
    expect((await bo.ask('/api/links', 'POST', good)).status).toBe(200);
    expect((await bo.session()).principal).toMatchObject({
      name: 'Bo',
      role: 'dispatcher',
      email: 'bo@example.com',
    });
    expect((await browser().ask('/api/links', 'POST', good)).status).toBe(404);
  });

  test('an e-mail that is taken is told, and the invitation still works', async () => {
    const me = await owner();
    const { link } = oneTimeLinkSchema.parse(
      await (await me.ask('/api/invitations', 'POST', { role: 'office' })).json(),
    );
    const token = tokenOf(link);
    const join = (email: string) =>
      browser().ask('/api/links', 'POST', { token, name: 'Bo', email, password });
    expect(await (await join('ADA@example.com')).json()).toMatchObject({
      errors: [{ code: 'account_email_taken' }],
    });
    expect((await join('bo@example.com')).status).toBe(200);
  });

  test('a forgotten password: asked for, link by the owner, all sessions over', async () => {
    const me = await owner();
    const elsewhere = browser();
    await signIn(elsewhere);
    await browser().ask('/api/password-requests', 'POST', { email: 'ada@example.com' });
    const { people } = teamSchema.parse(await (await me.ask('/api/people')).json());
    expect(people[0]?.password_asked_at).not.toBeNull();
    const { link } = oneTimeLinkSchema.parse(
      await (await me.ask(`/api/people/${people[0]?.id}/password-link`, 'POST')).json(),
    );
    const next = browser();
    const follow = { token: tokenOf(link), password: 'another tall ladder' };
    expect((await next.ask('/api/links', 'POST', follow)).status).toBe(200);
    expect((await next.session()).state).toBe('signed-in');
    expect((await elsewhere.session()).state).toBe('signed-out');
    expect((await signIn(browser())).status).toBe(401);
    expect((await signIn(browser(), 'another tall ladder')).status).toBe(200);
  });

  test('sessions are listed and ended, one and all', async () => {
    const me = await owner();
    const elsewhere = browser();
    await signIn(elsewhere);
    const sessions = sessionListSchema.parse(await (await me.ask('/api/sessions')).json());
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]?.device).toBe('Firefox on Linux');
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    await me.ask(`/api/sessions/${other}`, 'DELETE');
    expect((await elsewhere.session()).state).toBe('signed-out');
    await me.ask('/api/session', 'DELETE');
    expect((await me.session()).state).toBe('signed-out');
  });

  test('a code of the app is asked for once it is set up, and a recovery code does', async () => {
    const me = await owner();
    expect((await me.ask('/api/account/two-factor', 'POST', { password: 'wrong' })).status).toBe(
      400,
    );
    const begun = twoFactorSchema.parse(
      await (await me.ask('/api/account/two-factor', 'POST', { password })).json(),
    );
    expect((await me.ask('/api/account/two-factor', 'PUT', { code: '000000' })).status).toBe(401);
    const code = totp(begun.secret, Date.now());
    expect((await me.ask('/api/account/two-factor', 'PUT', { code })).status).toBe(200);
    expect((await me.session()).principal).toMatchObject({ two_factor_enabled: true });

    const again = browser();
    expect(await (await signIn(again)).json()).toEqual({ state: 'needs-code' });
    expect((await again.session()).state).toBe('signed-out');
    expect((await again.ask('/api/session/code', 'POST', { code: '123456' })).status).toBe(401);
    const next = totp(begun.secret, Date.now());
    expect((await again.ask('/api/session/code', 'POST', { code: next })).status).toBe(200);
    expect((await again.session()).state).toBe('signed-in');

    const lost = browser();
    await signIn(lost);
    const [recovery = ''] = begun.recovery_codes;
    expect((await lost.ask('/api/session/code', 'POST', { code: recovery })).status).toBe(200);
    const twice = browser();
    await signIn(twice);
    expect((await twice.ask('/api/session/code', 'POST', { code: recovery })).status).toBe(401);
  });

  test('the last owner can neither be switched off nor made less', async () => {
    const me = await owner();
    const id = (await me.session()).principal?.id ?? '';
    for (const change of [
      { role: 'office', disabled: false },
      { role: 'owner', disabled: true },
    ])
      expect((await me.ask(`/api/people/${id}`, 'PUT', change)).status).toBe(409);
    expect((await me.session()).principal).toMatchObject({ role: 'owner' });
  });

  test('a kiosk is paired by its code, however it is typed, and once', async () => {
    const me = await owner();
    const { code } = createdKioskSchema.parse(
      await (await me.ask('/api/kiosks', 'POST', { name: 'Lobby' })).json(),
    );
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4, 8)}-${code.slice(8)}`;
    const device = browser();
    expect((await device.ask('/api/kiosks/pair', 'POST', { code: typed })).status).toBe(200);
    expect((await device.session()).principal).toMatchObject({ kind: 'kiosk', name: 'Lobby' });
    expect((await browser().ask('/api/kiosks/pair', 'POST', { code })).status).toBe(400);
    expect((await device.ask('/api/leads')).status).toBe(403);
  });

  test('a device that leaves kiosk mode is none any more, and its owner sees when it left', async () => {
    const me = await owner();
    const kiosks = async () => kioskListSchema.parse(await (await me.ask('/api/kiosks')).json());
    const { code, id } = createdKioskSchema.parse(
      await (await me.ask('/api/kiosks', 'POST', { name: 'Lobby' })).json(),
    );
    const device = browser();
    await device.ask('/api/kiosks/pair', 'POST', { code });
    const kept = device.copy();
    expect((await kept.ask('/api/kiosk')).status).toBe(200);
    const report = { waiting: 2, oldest_waiting_at: null, refused: 0, battery: null };
    await device.ask('/api/kiosk/health', 'POST', { ...report, app_version: '0.1.0' });

    expect((await device.ask('/api/session', 'DELETE')).status).toBe(200);
    for (const left of [device, kept]) {
      expect((await left.session()).state).toBe('signed-out');
      expect((await left.ask('/api/kiosk')).status).toBe(401);
    }
    const [lobby, ...others] = await kiosks();
    expect(others).toEqual([]);
    expect(lobby).toMatchObject({ id, paired_at: null, code_expires_at: null });
    expect(lobby?.last_contact_at).not.toBeNull();
    expect(lobby?.health?.waiting).toBe(2);
    const { results } = auditPageSchema.parse(await (await me.ask('/api/audit')).json());
    expect(results[0]).toMatchObject({ action: 'kiosk.left', subject: id });
    expect(results[0]?.actor).toEqual({ kind: 'kiosk', id, name: 'Lobby' });
    expect(results.filter(({ action }) => action === 'session.ended')).toEqual([]);
  });

  test('what was done is written down, by whom and from where, and cannot be changed', async () => {
    const me = await owner();
    await signIn(browser(), 'not the password');
    const { results } = auditPageSchema.parse(await (await me.ask('/api/audit')).json());
    expect(results.map(({ action }) => action)).toEqual([
      'session.refused',
      'password.changed',
      'account.changed',
      'person.joined',
    ]);
    const { db } = whole.database;
    await expect(db.deleteFrom('audit_log').execute()).rejects.toThrow('append-only');
    await expect(
      db.updateTable('audit_log').set({ actor_name: 'Nobody' }).execute(),
    ).rejects.toThrow('append-only');
  });
});

/** RFC 6238 with SHA-1, six digits and thirty seconds, as authenticator apps have it. */
function totp(secret: string, now: number): string {
  const bits = Array.from(secret)
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
