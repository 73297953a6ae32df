import { relative } from 'node:path';
import { attributionOf } from '#server/regions/pack-attribution.ts';
import { faultOf } from './fault-of.ts';
import { type Intake, planIntake, refuseSameTarget } from './plan-intake.ts';
import { type Output, ProgressLine } from './progress-line.ts';
import type { AddOptions } from './read-arguments.ts';
import {
  attributionPath,
  type AttributionTable,
  readAttributions,
  regionFiles,
  writeAttributions,
} from './region-folder.ts';
import { counted } from './skip-tally.ts';
import { takeBasemap } from './take-basemap.ts';
import { takeRows } from './take-rows.ts';

/**
 * Takes files into a folder of region packs and tells what became of each. A file that cannot be
 * used does not stop the others.
 * @returns whether all of them were taken
 */
export async function addFiles(work: {
  files: readonly string[];
  dir: string;
  options: AddOptions;
  out: Output;
  signal: AbortSignal;
  /** How to start the server on this folder. */
  startCommand: string;
}): Promise<boolean> {
  const { files, dir, options, out } = work;
  let table = await readAttributions(dir);
  let allTaken = true;
  const intakes: Intake[] = [];
  const tell = (path: string, error: unknown) => {
    allTaken = false;
    const { message, remedy } = faultOf(error, dir);
    out.write(`${path}: ${message}\n${indented(remedy)}\n`);
  };
  for (const path of files) {
    try {
      intakes.push(await planIntake(path, { dir, name: options.name }));
    } catch (error) {
      tell(path, error);
    }
  }
  refuseSameTarget(intakes);
  const taken: { key: string; ownAttribution: boolean }[] = [];
  for (const intake of intakes) {
    try {
      const { ownAttribution } = await takeOne(intake, work);
      const key = `${intake.part}/${intake.id}`;
      taken.push({ key, ownAttribution });
      if (!options.attribution) continue;
      table = { ...table, [key]: options.attribution };
      await writeAttributions(dir, table);
    } catch (error) {
      if (work.signal.aborted) throw error;
      tell(intake.source.path, error);
    }
  }
  if (taken.length > 0) {
    tellMissingAttribution({ ...work, taken, table });
    await tellWhatIsNext(work);
  }
  return allTaken;
}

async function takeOne(
  intake: Intake,
  work: { options: AddOptions; out: Output; signal: AbortSignal },
) {
  const progress = new ProgressLine(work.out, intake.source);
  try {
    const result =
      intake.kind === 'basemap'
        ? { ...(await takeBasemap(intake, { progress, ...work })), skipped: null }
        : await takeRows(intake, { progress, ...work });
    progress.end();
    const { title, found, outcome, skipped } = result;
    const end = { new: '', replaced: ', replaced', unchanged: ', was there already: unchanged' };
    const target = relative('.', intake.target);
    work.out.write(`${intake.source.fileName} (${title}) -> ${target}\n`);
    work.out.write(`  ${found}${end[outcome]}\n`);
    if (skipped && skipped.total > 0) {
      work.out.write(`  ${counted(skipped.total, 'row')} left out:\n`);
      work.out.write(`${indented([...skipped.reasons(), ...skipped.remedies()].join('\n'), 4)}\n`);
    }
    return result;
  } finally {
    progress.end();
  }
}

function tellMissingAttribution(work: {
  taken: readonly { key: string; ownAttribution: boolean }[];
  table: AttributionTable;
  dir: string;
  out: Output;
}): void {
  const unnamed = work.taken.filter(({ key, ownAttribution }) => {
    const [part = '', id = ''] = key.split('/');
    return !ownAttribution && attributionOf(part, id, work.table) === `Data: ${id}`;
  });
  if (unnamed.length === 0) return;
  const keys = unnamed.map(({ key }) => key).join(', ');
  const path = attributionPath(shownDir(work.dir));
  work.out.write(`\nThe map shows no owner but the file's name for ${keys}.\n`);
  work.out.write(`  Add --attribution "whose data it is", or write it into ${path}\n`);
}

async function tellWhatIsNext(work: {
  dir: string;
  out: Output;
  startCommand: string;
}): Promise<void> {
  const files = await regionFiles(work.dir);
  const names = files.map(({ part, id }) => `${part}/${id}`).join(', ');
  work.out.write(`\n${shownDir(work.dir)} now holds ${names}.\n`);
  work.out.write(`Start the server again: ${work.startCommand}\n`);
  work.out.write('It sees the change and builds its address index anew by itself.\n');
}

const shownDir = (dir: string) => relative('.', dir) || '.';

const indented = (text: string, spaces = 2) => text.replaceAll(/^/gm, ' '.repeat(spaces));
