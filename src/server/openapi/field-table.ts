import { html } from 'hono/html';

/** The parts of JSON Schema that the contract's schemas come out as. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
}

/** One line of a table of fields or parameters. */
export interface FieldRow {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly description: string;
  readonly example?: unknown;
}

/** The fields of an object schema. */
export const fieldRows = (schema: JsonSchema): FieldRow[] =>
  Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    schema: property,
    description: property.description ?? '',
    example: property.examples?.[0],
  }));

/** A table of what may be sent: name, type with limits, meaning, example. */
export const sentFieldTable = (caption: string, rows: readonly FieldRow[]) => html`
  <table class="fields">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Type</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`
          <tr>
            <th scope="row">
              <code>${row.name}</code> ${row.required ? html`<em>required</em>` : ''}
            </th>
            <td>${typeInWords(row.schema)}${limitInWords(row.schema)}</td>
            <td>
              ${row.description} ${linkToList(row.schema)}
              ${row.example === undefined ? '' : html`<code class="example">${JSON.stringify(row.example)}</code>`}
            </td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

/** A table of what comes back: name, type, meaning. */
export const answerFieldTable = (caption: string, rows: readonly FieldRow[]) =>
  sentFieldTable(
    caption,
    rows.map((row) => ({ ...row, required: false, example: undefined })),
  );

function typeInWords(schema: JsonSchema): string {
  const parts = schema.anyOf?.map(typeInWords) ?? [schema.type ?? 'object'].flat();
  const named = schema.enum ? ['code'] : parts;
  return [...new Set(named)].join(' or ');
}

function limitInWords(schema: JsonSchema): string {
  const limits = [schema, ...(schema.anyOf ?? [])].find((one) => one.maxLength !== undefined);
  if (limits) return `, at most ${limits.maxLength}`;
  if (schema.default !== undefined) return `, default ${JSON.stringify(schema.default)}`;
  return '';
}

/** Few codes are named on the spot; states and statuses have their own lists. */
function linkToList(schema: JsonSchema) {
  const codes = schema.enum;
  if (!codes) return '';
  if (codes.includes('VT')) return html`<a href="#states">All 64 codes</a>`;
  if (codes.includes('dnd')) return html`<a href="#statuses">All fourteen</a>`;
  return html`<code class="codes">${codes.join(' · ')}</code>`;
}
