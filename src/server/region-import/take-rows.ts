import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { addressHeader } from './check-address.ts';
import { ImportFault } from './import-fault.ts';
import { readSource } from './open-source.ts';
import {
  addressesOfCsv,
  addressesOfPoints,
  type PackLine,
  streetsOfLines,
  zipAreasOfPolygons,
  zipAreasOfTopology,
} from './pack-lines.ts';
import type { Intake } from './plan-intake.ts';
import type { ProgressLine } from './progress-line.ts';
import type { AddOptions } from './read-arguments.ts';
import { rowChecks } from './row-checks.ts';
import { counted, plural, SkipTally } from './skip-tally.ts';
import { writeWhole } from './write-whole.ts';

const words = { addresses: 'address', streets: 'street', boundaries: 'ZIP area', basemap: '' };

// So many rows without a single good one are enough when the whole file must be like that.
const patienceRows = 1000;

/**
 * Writes the usable rows of a file into the pack, checked one by one and never all in memory.
 * Throws an ImportFault, and leaves the pack as it is, when the file breaks off or has none.
 */
export async function takeRows(
  intake: Intake,
  work: { options: AddOptions; progress: ProgressLine; signal: AbortSignal },
) {
  const tally = new SkipTally();
  let kept = 0;
  let title = plural(words[intake.part]);
  async function* usableLines(): AsyncGenerator<string> {
    if (intake.part === 'addresses') yield addressHeader;
    for await (const { line, found } of linesOf(intake, work, (told) => (title = told))) {
      work.progress.row();
      if (typeof found === 'string') {
        kept++;
        yield found;
        continue;
      }
      tally.add(found, line);
      if (kept === 0 && tally.total === patienceRows && tally.worst?.wholeFile) break;
    }
    if (kept === 0) throw nothingUsable(intake, tally);
  }
  const outcome = await writeWhole(intake.target, (path) =>
    pipeline(inBlocks(usableLines()), createGzip(), createWriteStream(path), {
      signal: work.signal,
    }),
  );
  const found = counted(kept, words[intake.part]);
  return { outcome, title, found, skipped: tally, ownAttribution: false };
}

function linesOf(
  { source, kind }: Intake,
  { options, progress, signal }: Parameters<typeof takeRows>[1],
  onTitle: (title: string) => void,
): AsyncIterable<PackLine> {
  const bytes = readSource(source, progress.bytes, signal);
  const checks = rowChecks(options);
  const reading = { columns: options.columns, checks, onTitle };
  if (kind === 'csv') return addressesOfCsv(source, bytes, reading);
  if (kind === 'points') return addressesOfPoints(bytes, reading);
  if (kind === 'lines') return streetsOfLines(bytes, checks);
  return kind === 'topology'
    ? zipAreasOfTopology(bytes, checks)
    : zipAreasOfPolygons(bytes, checks);
}

function nothingUsable({ part }: Intake, tally: SkipTally): ImportFault {
  if (!tally.worst)
    return new ImportFault('there is nothing below its first line.', 'Fetch the file again.');
  const rows = tally.reasons().join('; ');
  return new ImportFault(`it holds no usable ${words[part]}: ${rows}.`, tally.worst.remedy);
}

/** Lines in blocks of some 64 kB: a stream's step costs more than a row. */
async function* inBlocks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let block = '';
  for await (const line of lines) {
    block += `${line}\n`;
    if (block.length < 65_536) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
