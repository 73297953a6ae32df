import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportFault } from './import-fault.ts';

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The separator of a header line: the one that is there most often. */
export function delimiterOf(headerLine: string): string {
  const count = (mark: string) => headerLine.split(mark).length;
  const [best = ','] = [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a));
  if (count(best) > 1) return best;
  throw new ImportFault(
    `its first line, "${headerLine.slice(0, 80)}", does not name columns.`,
    'A CSV begins with a line of column names, separated by comma, semicolon, tab or |.',
  );
}

// A quote that is not closed swallows all rows up to the next one.
const longestRow = 200_000;

/** Streams the rows of a CSV, the header line first. */
export async function* readCsvRows(source: Readable, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: longestRow,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  // What breaks ends the loop below with its error.
  pipeline(source, parser, () => {});
  try {
    // The shape of csv-parse's `info` option without `columns`.
    for await (const row of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>)
      yield { line: row.info.lines, cells: row.record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportFault(
      `a quotation mark is opened and not closed, near line ${Number(error['records']) + 1}.`,
      'Repair that line in a text editor, or save the file as CSV again.',
    );
  }
}
