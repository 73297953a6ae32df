import type { KioskLeadInput } from '#contract/kiosk-lead.ts';
import { kioskSettingsSchema } from '#contract/kiosk.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { sealedSending, visitorLead } from './visitor.ts';

/** A paired kiosk and its server. */
interface PairedKiosk {
  /** `path` begins with a slash. */
  readonly request: (path: string, init: RequestInit) => Response | Promise<Response>;
  /** Headers that prove which it is. */
  readonly proof: Readonly<Record<string, string>>;
}

/** Milliseconds that each reply took. */
export interface ReplyTimes {
  readonly known: readonly number[];
  readonly unknown: readonly number[];
}

const warmUps = 30;

/** Somebody who lives at house number `at` of that street. */
const visitorOf = (street: string, at: number, north: number): Partial<KioskLeadInput> => ({
  address: `${100 + at} ${street}`,
  latitude: (north + at * 0.0004).toFixed(6),
  longitude: (-98.6 - at * 0.0003).toFixed(6),
  cell: `785-555-${String(1000 + at).slice(-4)}`,
  email: `${street.slice(0, 2).toLowerCase()}-${at}@example.com`,
});

/**
 * Sends as many leads of addresses, numbers and e-mails that are leads already as of ones that are
 * not, in pairs of random order, and times each reply. Everything is sealed before the first is
 * timed.
 * @param slowed milliseconds that a known one is held up, to see that it would be noticed
 */
export async function timeReplies(
  { request, proof }: PairedKiosk,
  { pairs, seed, slowed = 0 }: { pairs: number; seed: number; slowed?: number },
): Promise<ReplyTimes> {
  const answer = await request('/api/kiosk', { headers: proof });
  const key = kioskSettingsSchema.parse(await answer.json()).sealing_key;
  const seal = async (changes: Partial<KioskLeadInput>) => {
    const sending = await sealedSending(visitorLead({ cell: null, ...changes }), key);
    return { ...sending, headers: { ...sending.headers, ...proof } };
  };
  const send = async (sending: Awaited<ReturnType<typeof seal>>, heldUpMs = 0) => {
    const began = performance.now();
    // Busy, for a timer waits longer than it is told to.
    while (performance.now() - began < heldUpMs);
    const reply = await request('/api/kiosk/leads', sending);
    const text = await reply.text();
    const took = performance.now() - began;
    if (reply.status !== 201) throw new Error(`${reply.status} ${text}`);
    return took;
  };

  const random = new Random(seed);
  const both = await Promise.all(
    Array.from({ length: pairs }, async (_, at) => {
      const known = visitorOf(`Known St ${seed}`, at, 39);
      return {
        first: await seal(known),
        known: await seal(known),
        unknown: await seal(visitorOf(`Unknown St ${seed}`, at, 40)),
      };
    }),
  );
  for (const { first } of both) await send(first);
  for (let at = 0; at < warmUps; at += 1)
    await send(await seal(visitorOf(`Warm St ${seed}`, at, 41)));
  const times = { known: [] as number[], unknown: [] as number[] };
  for (const pair of both) {
    const kinds =
      random.below(2) === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of kinds)
      times[kind].push(await send(pair[kind], kind === 'known' ? slowed : 0));
  }
  return times;
}
