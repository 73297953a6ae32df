import { parseArgs } from 'node:util';
import type { Config } from '#server/config.ts';
import { checkUpstream } from '#server/relay/check-upstream.ts';
import { AdminFault } from './backup-file.ts';

const usage = 'npm run admin -- upstream check [--create-test-lead]';

/** Tries the configured RoofLink account; ends with 1 when the relay could not work so. */
export async function runUpstreamCommand(
  { upstream }: Config,
  [verb, ...rest]: readonly string[],
): Promise<void> {
  const depth = rest.includes('--create-test-lead') ? 'create-test-lead' : 'read';
  const known = parseArgs({
    args: [...rest],
    options: { 'create-test-lead': { type: 'boolean' } },
    strict: false,
  });
  const isOdd =
    known.positionals.length > 0 ||
    Object.keys(known.values).some((name) => name !== 'create-test-lead');
  if (verb !== 'check' || isOdd) throw new AdminFault(usage);
  if (!upstream)
    throw new AdminFault('No upstream is configured. Set ROOFLINK_API_URL and ROOFLINK_API_KEY.');
  const isFine = await checkUpstream({ upstream, depth, say: (line) => console.log(line) });
  console.log(isFine ? 'The relay can work so.' : 'The relay could not work so.');
  if (!isFine) process.exitCode = 1;
}
