import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hostedGeocoderSchema } from '#contract/geocode.ts';
import { healthSchema } from '#contract/health.ts';
import { createdLeadSchema, leadPageSchema, leadSchema } from '#contract/lead.ts';
import { makeKey, testOwner } from './leads/testing/server-process.ts';

const entry = join(import.meta.dirname, 'main.ts');
// Starting takes one second; several test files share the machine.
const patience = 60_000;

let folder: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadmap-main-'));
});
afterEach(async () => {
  for (const child of running) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Started {
  readonly child: ChildProcess;
  /** Null when it ended before it listened. */
  readonly url: string | null;
  readonly said: string;
  readonly exitCode: number | null;
}

/** Starts the server and waits until it has told all it found, or has ended. */
function start(environment: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      PORT: '0',
      LEADMAP_REGIONS: '',
      LEADMAP_DATA_DIR: join(folder, 'data'),
      LEADMAP_OWNER_EMAIL: testOwner.email,
      LEADMAP_OWNER_PASSWORD: testOwner.password,
      RATE_LIMIT_PER_MINUTE: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  return new Promise((resolve) => {
    const listen = (part: Buffer) => {
      said += part.toString();
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (url && said.includes('\nMap ')) resolve({ child, url, said, exitCode: null });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (exitCode) => {
      running.delete(child);
      resolve({ child, url: null, said, exitCode });
    });
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'close');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

const house = {
  address: '1 Elm St',
  state: 'VT',
  zipcode: '05641',
  latitude: '44.2',
  longitude: '-72.5',
};

const create = async (url: string | null) =>
  fetch(`${url}/api/leads`, {
    method: 'POST',
    body: JSON.stringify(house),
    headers: { 'Content-Type': 'application/json', 'X-API-KEY': await makeKey(url) },
  });

const read = async (url: string | null, path: string) =>
  fetch(`${url}${path}`, { headers: { 'X-API-KEY': await makeKey(url) } });

/** Status of the answer; where there is none, why. */
function createOver(agent: Agent, url: string | null, key: string): Promise<string> {
  return new Promise((resolve) => {
    const asking = request(
      `${url}/api/leads`,
      {
        agent,
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-API-KEY': key },
      },
      (answer) => {
        answer.resume();
        answer.once('close', () =>
          resolve(answer.complete ? String(answer.statusCode) : 'cut off'),
        );
      },
    );
    asking.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    asking.end(JSON.stringify(house));
  });
}

function isListening(url: string | null): Promise<boolean> {
  const socket = connect(Number(new URL(url ?? '').port), '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).then((isOn) => {
    socket.destroy();
    return isOn === true;
  });
}

describe('the server', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'keeps what it stored through %s and a new start',
    async (signal) => {
      const first = await start();
      const health = await (await read(first.url, '/api/health')).json();
      expect(healthSchema.parse(health)).toMatchObject({ status: 'ok', database: 'sqlite' });
      const { id } = createdLeadSchema.parse(await (await create(first.url)).json());
      expect(await stop(first.child, signal)).toBe(0);

      const second = await start();
      const lead = leadSchema.parse(await (await read(second.url, `/api/leads/${id}`)).json());
      expect(lead).toMatchObject(house);
    },
    patience,
  );

  test(
    'ends streams of changes with their last word, and does not wait for who reads none',
    async () => {
      const { child, url } = await start();
      const headers = { 'X-API-KEY': await makeKey(url) };
      const streams = await Promise.all([0, 1].map(() => fetch(`${url}/api/live`, { headers })));
      const reading = streams[0]?.text();
      expect(await stop(child, 'SIGTERM')).toBe(0);
      expect(await reading).toContain('event: beat');
      await streams[1]?.body?.cancel();
    },
    patience,
  );

  test(
    'tells what it found',
    async () => {
      const { said, url } = await start();
      expect(said).toContain(`Leadmap      ${url}`);
      expect(said).toContain(`Database     SQLite in ${join(folder, 'data')}`);
      expect(said).toContain('no region pack found');
    },
    patience,
  );

  test(
    'names the hosted geocoder, and its key to nobody',
    async () => {
      const LEADMAP_GEOCODER_KEY = 'sk-do-not-tell';
      const { said, url } = await start({ LEADMAP_GEOCODER: 'google', LEADMAP_GEOCODER_KEY });
      expect(said).toContain('Geocoder     google, maps.googleapis.com\n');
      const told = await (await read(url, '/api/geocode/hosted')).text();
      expect(hostedGeocoderSchema.parse(JSON.parse(told))).toMatchObject({ name: 'Google' });
      expect(said + told).not.toContain(LEADMAP_GEOCODER_KEY);
    },
    patience,
  );

  test(
    'answers what was asked before it ends',
    async () => {
      const { child, url } = await start();
      const socket = connect(Number(new URL(url ?? '').port), '127.0.0.1');
      const body = JSON.stringify(house);
      const key = await makeKey(url);
      socket.write(
        `POST /api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-KEY: ${key}\r\nContent-Type: application/json\r\n` +
          `Content-Length: ${body.length}\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n`,
      );
      // "100 Continue" tells that the request is in the server's hands.
      await once(socket, 'data');
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      socket.write(body);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toContain('HTTP/1.1 201');
      await ended;
      expect(child.exitCode).toBe(0);
    },
    patience,
  );

  test(
    'does not stay up for clients that go on asking, and answers what it took',
    async () => {
      const dataDir = join(folder, 'asking-on');
      const { child, url } = await start({ LEADMAP_DATA_DIR: dataDir });
      const agent = new Agent({ keepAlive: true });
      const key = await makeKey(url);
      const ended = once(child, 'close');
      const ends: string[] = [];
      let isClosing = false;
      let answeredLate = 0;
      const askOn = async () => {
        for (;;) {
          const isLate = isClosing;
          const end = await createOver(agent, url, key);
          // In the middle of it all, with every connection in use.
          if (ends.push(end) === 50) child.kill('SIGTERM');
          if (isLate && end === '201') answeredLate += 1;
          if (end === 'ECONNREFUSED') return;
        }
      };
      const asking = Array.from({ length: 8 }, askOn);
      while (await isListening(url));
      isClosing = true;
      await Promise.all(asking);
      expect(await ended).toEqual([0, null]);
      // Each connection that was open may have brought one more.
      expect(answeredLate).toBeLessThanOrEqual(asking.length);
      // Whatever was taken was answered: connections are closed only where nothing was.
      const again = await start({ LEADMAP_DATA_DIR: dataDir });
      const { count } = leadPageSchema.parse(
        await (await read(again.url, '/api/leads?page_size=1')).json(),
      );
      expect(ends.filter((end) => end === '201')).toHaveLength(count);
      agent.destroy();
    },
    patience,
  );

  test(
    'ends at once at the second signal, whichever it is',
    async () => {
      const { child, url } = await start();
      const key = await makeKey(url);
      const socket = connect(Number(new URL(url ?? '').port), '127.0.0.1');
      socket.write(
        `POST /api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-KEY: ${key}\r\nContent-Type: application/json\r\n` +
          `Content-Length: 500\r\nExpect: 100-continue\r\n\r\n`,
      );
      await once(socket, 'data');
      socket.on('error', () => {});
      child.kill('SIGTERM');
      // Nothing tells that the first was heard but a connection that is refused.
      while (await isListening(url));
      const ended = once(child, 'close');
      child.kill('SIGINT');
      expect(await ended).toEqual([null, 'SIGINT']);
    },
    patience,
  );

  test(
    'goes on when a sender breaks off in the middle',
    async () => {
      const { url } = await start({ LOG_LEVEL: 'error' });
      const key = await makeKey(url);
      const socket = connect(Number(new URL(url ?? '').port), '127.0.0.1');
      socket.write(
        `POST /api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-KEY: ${key}\r\nContent-Type: application/json\r\n` +
          `Content-Length: 500\r\nExpect: 100-continue\r\n\r\n{"address"`,
      );
      await once(socket, 'data');
      const closed = once(socket, 'close');
      socket.destroy();
      await closed;
      expect((await fetch(`${url}/api/health`)).status).toBe(200);
    },
    patience,
  );
});

describe('a start that fails says why in plain words', () => {
  test(
    'the data folder is in use, and by whom',
    async () => {
      const first = await start();
      const second = await start();
      expect(second.exitCode).toBe(1);
      expect(second.said).toContain(`already in use by process ${first.child.pid} on `);
      expect(second.said).toContain('LEADMAP_DATA_DIR');
    },
    patience,
  );

  test(
    'the port is taken',
    async () => {
      const first = await start();
      const { port } = new URL(first.url ?? '');
      const second = await start({ PORT: port, LEADMAP_DATA_DIR: join(folder, 'other') });
      expect(second.exitCode).toBe(1);
      expect(second.said).toBe(
        `Leadmap cannot start:\nPort ${port} is taken. Stop the other program, or choose another port with PORT.\n`,
      );
    },
    patience,
  );

  test(
    'the data folder is a file',
    async () => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      const { said, exitCode } = await start({ LEADMAP_DATA_DIR: file });
      expect(exitCode).toBe(1);
      expect(said).toContain(`The data folder ${file} is not a folder.`);
    },
    patience,
  );

  test(
    'no PostgreSQL answers; its address, with the password, is not printed',
    async () => {
      const { said, exitCode } = await start({ DATABASE_URL: 'postgres://ana:hush@127.0.0.1:9/x' });
      expect(exitCode).toBe(1);
      expect(said).toContain('No PostgreSQL answers there.');
      expect(said).not.toContain('hush');
    },
    patience,
  );

  test(
    'every wrong setting is named at once',
    async () => {
      const { said, exitCode } = await start({
        PORT: 'ninety',
        DATABASE_URL: 'mysql://x',
        LOG_LEVEL: 'loud',
      });
      expect(exitCode).toBe(1);
      for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL']) expect(said).toContain(name);
      expect(said).not.toContain('at ');
    },
    patience,
  );
});

test(
  'every command on the reference page does what the page says',
  async () => {
    const { url } = await start({ LEADMAP_DATA_DIR: join(folder, 'curl') });
    const html = await (await fetch(`${url}/api/docs`)).text();
    const examples = [
      ...html.matchAll(
        /<span class="status">(\d+)<\/span>[^]*?<code class="curl">([^<]*)<\/code>/g,
      ),
    ].map(([, status, command = '']) => ({ status, command: unescaped(command) }));
    expect(examples.length).toBeGreaterThan(8);
    // curl's own settings, so that the commands run exactly as they are shown.
    writeFileSync(
      join(folder, '.curlrc'),
      String.raw`silent
write-out = "\n%{http_code}"
`,
    );
    for (const { status, command } of examples) {
      const said = execFileSync('sh', ['-c', command], {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          CURL_HOME: folder,
          NO_PROXY: '127.0.0.1',
          LEADMAP_API_KEY: await makeKey(url),
        },
        encoding: 'utf8',
      });
      expect(said.split('\n').at(-1), `${command}\n${said}`).toBe(status);
    }
  },
  patience,
);

const unescaped = (text: string) =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
