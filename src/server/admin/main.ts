import { resolve } from 'node:path';
import { ConfigError, readConfig } from '#server/config.ts';
import { startFault } from '#server/start-fault.ts';
import { runAccessCommand } from './access-commands.ts';
import { backUp } from './back-up.ts';
import { AdminFault } from './backup-file.ts';
import { restore } from './restore.ts';
import { runUpstreamCommand } from './upstream-command.ts';

const usage = `npm run admin -- backup FILE    writes all leads into one file while the server runs
npm run admin -- restore FILE   puts such a file into an empty database
npm run admin -- owner create --email EMAIL [--company NAME]
                                makes a link by which an owner joins
npm run admin -- owner link --email EMAIL [--without-app]
                                makes a link by which an owner chooses a new password
npm run admin -- key create --role ROLE --name NAME
                                makes an API key; it stands alone on the last line
npm run admin -- upstream check tries the RoofLink account and makes nothing there;
                                with --create-test-lead it makes one lead
The database is the one that the server would use: LEADMAP_DATA_DIR or DATABASE_URL.`;

const number = new Intl.NumberFormat('en');

function onProgress(rows: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${number.format(rows)} rows`);
}

const lineStart = process.stdout.isTTY ? '\r' : '';

async function run(words: readonly string[]): Promise<void> {
  const [verb, name] = words;
  const config = readConfig(process.env, process.cwd());
  // npm runs scripts in the project's folder; names are meant from where the person is.
  const file = resolve(process.env['INIT_CWD'] ?? '.', name ?? '');
  try {
    if (verb === 'backup' && name) {
      const { rows, bytes } = await backUp({ place: config, file, onProgress });
      const size = number.format(Math.ceil(bytes / 1000));
      console.log(
        `${lineStart}${file}: ${number.format(rows)} rows, ${size} kB, as of its beginning.`,
      );
    } else if (verb === 'restore' && name) {
      const { rows } = await restore({ place: config, file, onProgress });
      console.log(`${lineStart}${number.format(rows)} rows restored. Start the server: npm start`);
    } else if (verb === 'owner' || verb === 'key') {
      await runAccessCommand(config, words);
    } else if (verb === 'upstream') {
      await runUpstreamCommand(config, words.slice(1));
    } else {
      console.error(usage);
      process.exitCode = 1;
    }
  } catch (error) {
    throw error instanceof AdminFault ? error : new AdminFault(startFault(error, config));
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof AdminFault || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
