import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addFiles } from './add-files.ts';
import { faultOf } from './fault-of.ts';
import { ImportFault } from './import-fault.ts';
import { listRegion } from './list-region.ts';
import { type Command, readArguments, usage } from './read-arguments.ts';
import { readAttributions, regionFiles, writeAttributions } from './region-folder.ts';

// Where the server looks first: the folder it is told of, else its own.
const told = process.env['LEADMAP_REGIONS']?.split(':').find((dir) => dir !== '');
const ownRegions = resolve(told ?? 'regions');
// npm runs scripts in the project's folder; names are meant from where the person is.
process.chdir(process.env['INIT_CWD'] ?? '.');
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => interrupted.abort());

async function run(command: Command): Promise<boolean> {
  const out = process.stdout;
  if (command.verb === 'help') {
    out.write(`${usage}\n`);
    return true;
  }
  const dir = command.to === null ? ownRegions : resolve(command.to);
  if (command.verb === 'add')
    return addFiles({
      ...command,
      dir,
      out,
      startCommand: command.to === null && !told ? 'npm start' : `LEADMAP_REGIONS=${dir} npm start`,
      signal: interrupted.signal,
    });
  if (command.verb === 'list') await listRegion(dir, out);
  else await remove(dir, command.name);
  return true;
}

async function remove(dir: string, name: string): Promise<void> {
  const files = (await regionFiles(dir)).filter(({ id }) => id === name);
  if (files.length === 0)
    throw new ImportFault(
      `${dir} holds nothing called ${name}.`,
      'npm run region -- list shows the names.',
    );
  const table = new Map(Object.entries(await readAttributions(dir)));
  for (const { part, path } of files) {
    await rm(path);
    table.delete(`${part}/${name}`);
    process.stdout.write(`Removed ${path}\n`);
  }
  await writeAttributions(dir, Object.fromEntries(table));
  process.stdout.write('Start the server again: npm start\n');
}

try {
  const allWell = await run(readArguments(process.argv.slice(2)));
  process.exitCode = allWell ? 0 : 1;
} catch (error) {
  if (interrupted.signal.aborted) {
    process.stderr.write(
      'Interrupted. The file being read was not taken in; nothing is left half-written.\n',
    );
    process.exitCode = 130;
  } else {
    const { message, remedy } = faultOf(error, 'the folder');
    process.stderr.write(`${message}\n  ${remedy}\n`);
    process.exitCode = 1;
  }
}
