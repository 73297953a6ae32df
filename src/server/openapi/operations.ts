import type { FieldRow, JsonSchema } from './field-table.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { commonProblems } from './operation-access.ts';

const common: ReadonlySet<string> = new Set(commonProblems);

/** One operation as the reference page shows it. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly group: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly FieldRow[];
  readonly body: JsonSchema | null;
  readonly answer: JsonSchema | null;
  /** Besides what every call may be refused with. */
  readonly problems: readonly { status: string; codes: readonly string[] }[];
}

/** Reads the operations out of the description, with references followed. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, JsonSchema>>;
  const follow = (schema: JsonSchema | undefined): JsonSchema | null =>
    schema?.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? null) : (schema ?? null);
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, OperationJson>).map(([method, operation]) => {
      const responses = Object.entries(operation.responses);
      const good = responses.find(([status]) => status.startsWith('2'))?.[1];
      return {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        group: operation.tags[0] ?? '',
        summary: operation.summary,
        description: operation.description,
        parameters: (operation.parameters ?? []).map((parameter) => ({
          ...parameter,
          required: parameter.required ?? false,
          description: parameter.description ?? parameter.schema.description ?? '',
        })),
        body: follow(operation.requestBody?.content['application/json']?.schema),
        answer: follow(good?.content?.['application/json']?.schema),
        problems: responses.flatMap(([status, response]) => {
          const examples = response.content?.['application/problem+json']?.examples ?? {};
          const codes = Object.keys(examples).filter((code) => !common.has(code));
          return codes.length > 0 ? [{ status, codes }] : [];
        }),
      };
    }),
  );
}

/** One operation as our own description always has it. */
interface OperationJson {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly (Omit<FieldRow, 'required'> & { required?: boolean })[];
  readonly requestBody?: { content: Record<string, { schema: JsonSchema }> };
  readonly responses: Record<
    string,
    { content?: Record<string, { schema?: JsonSchema; examples?: object }> }
  >;
}
