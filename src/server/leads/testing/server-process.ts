import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createdApiKeySchema } from '#contract/team.ts';

const entry = join(import.meta.dirname, '../../main.ts');

/** The owner of every server that is started here. */
export const testOwner = { email: 'owner@example.com', password: 'maple street roofs' };

/** A real server process, so that it can be killed like one. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** A key with the role owner. */
  apiKey(): Promise<string>;
  /** `fetch` on this server with that key. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Everything it has printed so far. */
  said(): string;
  /** `kill -9` where nothing else is said: no handler runs, nothing is flushed. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts the server on a free port without region packs and resolves when it listens.
 * What is undefined in `environment` is not set at all: so there is no owner without an e-mail.
 */
export async function startServerProcess(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServerProcess> {
  // Like "npm start": short-lived garbage collected more often takes 100 MB less.
  const child = spawn(process.execPath, ['--max-semi-space-size=4', entry], {
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      PORT: '0',
      LEADMAP_REGIONS: '',
      LEADMAP_OWNER_EMAIL: testOwner.email,
      LEADMAP_OWNER_PASSWORD: testOwner.password,
      // Tests and measurements ask faster than anybody else would.
      RATE_LIMIT_PER_MINUTE: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  let output = '';
  const listen = (part: unknown) => (output += String(part));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const said = () => output;
  const url = await addressOf(child, said);
  let key: Promise<string> | undefined;
  const apiKey = () => (key ??= makeKey(url));
  return {
    url,
    apiKey,
    fetch: async (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set('X-API-KEY', await apiKey());
      return fetch(url + path, { ...init, headers });
    },
    pid: child.pid ?? 0,
    said,
    async kill(signal = 'SIGKILL') {
      process.off('exit', killAtExit);
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Asks to be called after whoever collects what the server says. */
function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /http:\/\/[\d.]+:\d+/.exec(said())?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', () => reject(new Error(`The server ended before it listened:\n${said()}`)));
  });
}

/** Signs in as {@link testOwner} and makes a key with the role owner, as a person would. */
export async function makeKey(url: string | null): Promise<string> {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await post('/api/session', testOwner);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0];
  const answer = await post('/api/keys', { name: 'Test', role: 'owner' }, cookie);
  return createdApiKeySchema.parse(await answer.json()).key;
}
