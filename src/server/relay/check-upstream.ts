import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { leadSchema } from '#contract/lead.ts';
import { createBody } from './create-body.ts';
import { judgeCreate } from './judge-create.ts';
import { readList, type UpstreamRecord } from './read-list.ts';
import { readProfile } from './read-profile.ts';
import { readTime } from './read-time.ts';
import { gapMsOf } from './relay-worker.ts';
import { splitAddress } from './split-address.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';
import { UpstreamClient } from './upstream-client.ts';
import { type KeyPlace, UpstreamKey } from './upstream-key.ts';
import type { UpstreamProfile } from './upstream-profile.ts';

interface CheckOptions {
  readonly upstream: {
    readonly baseUrl: URL;
    readonly key: KeyPlace;
    readonly profileFile: string | null;
  };
  /** `create-test-lead` makes one record upstream; `read` makes nothing. */
  readonly depth: 'read' | 'create-test-lead';
  readonly say: (line: string) => void;
}

/**
 * Tries the upstream as the profile describes it and says what answered; true when all is as the
 * relay needs it. Throws a ProfileFault or KeyFault.
 */
export async function checkUpstream({ upstream, depth, say }: CheckOptions): Promise<boolean> {
  const profile = readProfile(upstream.profileFile);
  const key = new UpstreamKey(upstream.key).current();
  const client = new UpstreamClient(upstream.baseUrl, profile);
  const look = async () => {
    say(`GET ${upstream.baseUrl.host} … ${profile.list.path}`);
    return tellList(await client.list(1, key), profile, say);
  };
  const records = await look();
  if (!records || depth === 'read') return records !== null;
  const id = randomUUID();
  await delay(gapMsOf(profile));
  say(`POST ${upstream.baseUrl.host} … ${profile.create.path}`);
  const isMade = tellCreate(await client.create(testBody(id, profile), key), profile, say);
  await delay(gapMsOf(profile));
  const after = await look();
  const own = after?.find(({ leadId }) => leadId === id);
  say(
    own
      ? `  The test lead is in the list as ${own.id}, found by its own id.`
      : '  The test lead is not found in the list by its own id. An answer that gets lost may need a person.',
  );
  say('Remove the test lead in RoofLink: its last name is "Leadmap test".');
  return isMade && own !== undefined;
}

function tellList(
  answer: UpstreamAnswer,
  profile: UpstreamProfile,
  say: (line: string) => void,
): readonly UpstreamRecord[] | null {
  const page = answer.kind === 'answered' ? readList(answer.body, 1, profile) : null;
  say(`  ${inWords(answer)}`);
  if (answer.kind !== 'answered' || answer.status !== 200) return null;
  if (!page) {
    say(`  It is no list: nothing stands at "${profile.list.results}".`);
    return null;
  }
  const { records } = page;
  const told = (what: string, has: (record: UpstreamRecord) => boolean) =>
    say(`  ${records.filter(has).length} of ${records.length} tell ${what}`);
  say(`  ${page.count ?? 'an untold number of'} records in all`);
  told('an id', ({ id }) => id !== '');
  told('when they were made', ({ createdAt }) => readTime(createdAt) !== null);
  told('in which time zone that is', ({ createdAt }) => readTime(createdAt)?.isExact === true);
  told('an address with state and ZIP', ({ address }) => splitAddress(address).zip !== '');
  told('a name', ({ name }) => name !== '');
  told('the id of a lead of Leadmap', ({ leadId }) => leadId !== '');
  const times = records.map(({ createdAt }) => readTime(createdAt)?.ms ?? Number.NaN);
  const isInOrder = times.every((ms, at) => at === 0 || ms <= (times[at - 1] ?? Number.NaN));
  say(isInOrder ? '  newest first' : '  NOT newest first: set list.query in the profile');
  return records.every(({ id }) => id !== '') && isInOrder ? records : null;
}

function tellCreate(
  answer: UpstreamAnswer,
  profile: UpstreamProfile,
  say: (line: string) => void,
): boolean {
  say(`  ${inWords(answer)}`);
  const verdict = judgeCreate(answer, profile);
  if (verdict.kind === 'created') say(`  made, with the id ${verdict.id}`);
  else if (verdict.kind === 'said-created')
    say(`  made, and no id stands at any of: ${profile.create.id.join(', ')}`);
  else if (verdict.kind === 'rejected')
    for (const { field, message } of verdict.faults) say(`  ${field || 'lead'}: ${message}`);
  return verdict.kind === 'created' || verdict.kind === 'said-created';
}

const remedies: Readonly<Record<number, string>> = {
  401: 'The key is wrong. Set ROOFLINK_API_KEY or its file.',
  403: 'The key may not do this. Ask RoofLink.',
  404: 'There is no such path. Set it in the profile.',
  405: 'The path takes no such call. Set it in the profile.',
  429: 'Too many requests with this key. Try again in a while.',
  503: 'RoofLink has too much to do. Try again in a minute.',
};

function inWords(answer: UpstreamAnswer): string {
  if (answer.kind === 'not-reached')
    return 'It cannot be reached: no such host, or nobody answers.';
  if (answer.kind === 'lost') return 'No answer came, or none that was whole.';
  const { status } = answer;
  const redirect = 'It leads elsewhere. Nothing is followed: set ROOFLINK_API_URL or the path.';
  const remedy = remedies[status] ?? (status >= 300 && status < 400 ? redirect : '');
  return `${status} ${remedy}`.trim();
}

/** A lead that nobody will take for a real one. */
function testBody(id: string, profile: UpstreamProfile): Record<string, unknown> {
  const at = new Date().toISOString();
  const lead = leadSchema.parse({
    id,
    customer_id: id,
    user_id: id,
    external_id: id,
    region: null,
    receipt: '',
    created_at: at,
    version: 1,
    updated_at: at,
    first_name: '',
    last_name: 'Leadmap test',
    address: '1600 Pennsylvania Ave NW',
    city: 'Washington',
    county: '',
    state: 'DC',
    zipcode: '20500',
    latitude: '38.8977',
    longitude: '-77.0365',
    lead_status: 'u',
    lead_source: { id: 'door-knocking', name: 'Door Knocking' },
    extra_info: null,
    contacts: [],
    position: null,
    origin: 'api',
    duplicates_seen: [],
    do_not_disturb_reason: null,
    relay: null,
    upstream_id: null,
  });
  return createBody(lead, profile);
}
