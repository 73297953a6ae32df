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
  const table = await readAttributions(dir);
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
      taken.push({ key: `${intake.part}/${intake.id}`, ownAttribution });
    } catch (error) {
      if (work.signal.aborted) throw error;
      tell(intake.source.path, error);
    }
  }
  if (taken.length > 0) await tellTheRest({ ...work, taken, table });
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

async function tellTheRest(work: {
  taken: readonly { key: string; ownAttribution: boolean }[];
  table: AttributionTable;
  dir: string;
  options: AddOptions;
  out: Output;
  startCommand: string;
}): Promise<void> {
  const { taken, table, dir, options, out } = work;
  const { attribution } = options;
  if (attribution)
    await writeAttributions(dir, {
      ...table,
      ...Object.fromEntries(taken.map(({ key }) => [key, attribution])),
    });
  else tellMissingAttribution(work);
  const files = await regionFiles(dir);
  out.write(
    `\n${shownDir(dir)} now holds ${files.map(({ part, id }) => `${part}/${id}`).join(', ')}.\n`,
  );
  out.write(`Start the server again: ${work.startCommand}\n`);
  out.write('It sees the change and builds its address index anew by itself.\n');
}

function tellMissingAttribution(work: Parameters<typeof tellTheRest>[0]): void {
  const unnamed = work.taken.filter(({ key, ownAttribution }) => {
    const [part = '', id = ''] = key.split('/');
    return !ownAttribution && attributionOf(part, id, work.table) === `Data: ${id}`;
  });
  if (unnamed.length === 0) return;
  const keys = unnamed.map(({ key }) => key).join(', ');
  work.out.write(`\nThe map shows no owner but the file's name for ${keys}.\n`);
  work.out.write(
    `  Add --attribution "whose data it is", or write it into ${attributionPath(shownDir(work.dir))}\n`,
  );
}

const shownDir = (dir: string) => relative('.', dir) || '.';

const indented = (text: string, spaces = 2) => text.replaceAll(/^/gm, ' '.repeat(spaces));
