import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Rows per statement, largest first; any group is cut into these. */
const sizes = [64, 16, 4, 1] as const;

/**
 * An INSERT that is compiled once for each of a few numbers of rows and then only given new
 * parameters: building a query anew costs several times what SQLite needs to run it.
 */
export class RowInsert<Row extends object, Returned = unknown> {
  readonly #columns: readonly (keyof Row)[];
  readonly #build: (rows: readonly Row[]) => Compilable<Returned>;
  readonly #compiled = new Map<number, CompiledQuery<Returned>>();

  /** `columns` is every column of `Row`, in the order in which `build` is to name them. */
  constructor(
    columns: readonly (keyof Row)[],
    build: (rows: readonly Row[]) => Compilable<Returned>,
  ) {
    this.#columns = columns;
    this.#build = build;
  }

  /** Inserts all rows and gives back what the statements return. */
  async run(db: Kysely<Schema>, rows: readonly Row[]): Promise<Returned[]> {
    const returned: Returned[] = [];
    for (let from = 0; from < rows.length;) {
      const size = sizes.find((count) => count <= rows.length - from) ?? 1;
      const part = rows.slice(from, from + size);
      const parameters = part.flatMap((row) => this.#columns.map((column) => row[column]));
      const result = await db.executeQuery<Returned>({ ...this.#compiledFor(part), parameters });
      returned.push(...result.rows);
      from += size;
    }
    return returned;
  }

  #compiledFor(rows: readonly Row[]): CompiledQuery<Returned> {
    const known = this.#compiled.get(rows.length);
    if (known) return known;
    const inOrder = rows.map(
      (row) => Object.fromEntries(this.#columns.map((column) => [column, row[column]])) as Row,
    );
    const compiled = this.#build(inOrder).compile();
    this.#compiled.set(rows.length, compiled);
    return compiled;
  }
}
