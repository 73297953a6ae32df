import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import * as z from 'zod/mini';
import { duplicateSchema, findDuplicatesSchema } from '#contract/duplicate.ts';
import { type Endpoint, endpoints } from '#contract/endpoint.ts';
import { geocodeFeatureSchema } from '#contract/geocode.ts';
import { createdLeadSchema, createLeadSchema, leadPageSchema, leadSchema } from '#contract/lead.ts';
import { faultSchema, type ProblemCode, problemKinds, problemSchema } from '#contract/problem.ts';
import { receiptSchema, withdrawnLeadSchema } from '#contract/receipt.ts';
import {
  createdLeadDocs,
  createLeadDocs,
  duplicateDocs,
  type FieldDoc,
  findDuplicatesDocs,
  leadDocs,
  leadPageDocs,
  parameterDocs,
  problemDocs,
  receiptDocs,
  withdrawnLeadDocs,
} from './field-docs.ts';
import { operationDocs, problemMeanings } from './operation-docs.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** Schemas that get a name of their own, and what is said about their fields. */
const components = {
  CreateLead: { schema: createLeadSchema, docs: createLeadDocs },
  CreatedLead: { schema: createdLeadSchema, docs: createdLeadDocs },
  Lead: { schema: leadSchema, docs: leadDocs },
  LeadPage: { schema: leadPageSchema, docs: leadPageDocs },
  FindDuplicates: { schema: findDuplicatesSchema, docs: findDuplicatesDocs },
  Duplicate: { schema: duplicateSchema, docs: duplicateDocs },
  Receipt: { schema: receiptSchema, docs: receiptDocs },
  WithdrawnLead: { schema: withdrawnLeadSchema, docs: withdrawnLeadDocs },
  GeocodeFeature: { schema: geocodeFeatureSchema, docs: {} },
  Fault: { schema: faultSchema, docs: {} },
  Problem: { schema: problemSchema, docs: problemDocs },
};

const docsOfSchema = new Map<unknown, Readonly<Record<string, FieldDoc>>>(
  Object.values(components).map(({ schema, docs }) => [schema, docs]),
);

for (const [id, { schema }] of Object.entries(components)) z.globalRegistry.add(schema, { id });

/** Makes the OpenAPI 3.1 description of the API from the contract itself. */
export function openApiDocument(version: string): OpenApiDocument {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = operation(name as keyof typeof endpoints, endpoint);
  }
  paths['/api/pins/{z}/{x}/{y}'] = { get: pinTileOperation };
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Leadmap API',
        version,
        description: 'Leads on the map: create them, read them, find addresses.',
      },
      servers: [{ url: '/' }],
      paths,
    },
    { override: ({ zodSchema, jsonSchema }) => describeFields(zodSchema, jsonSchema) },
  );
  describeParameters(document);
  return document;
}

/** By object, not by field: the contract uses one id schema for many fields. */
function describeFields(zodSchema: unknown, jsonSchema: { properties?: object }): void {
  const docs = docsOfSchema.get(zodSchema);
  for (const [name, property] of Object.entries(jsonSchema.properties ?? {})) {
    const doc = docs?.[name];
    if (!doc) continue;
    Object.assign(property, { description: doc.description });
    if (doc.example !== undefined) Object.assign(property, { examples: [doc.example] });
  }
}

function describeParameters(document: OpenApiDocument): void {
  const operations = Object.values(document.paths ?? {}).flatMap((path) => [
    path?.get,
    path?.post,
    path?.delete,
  ]);
  for (const parameter of operations.flatMap((found) => found?.parameters ?? [])) {
    if (!('name' in parameter) || parameter.in === 'header') continue;
    Object.assign(parameter, parameterDocs[parameter.name]);
  }
}

function operation(name: keyof typeof endpoints, endpoint: Endpoint): ZodOpenApiOperationObject {
  const { group, summary, description, problems } = operationDocs[name];
  return {
    operationId: name,
    tags: [group],
    summary,
    description,
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params as z.ZodMiniObject } : {}),
      ...(endpoint.query ? { query: endpoint.query as z.ZodMiniObject } : {}),
      ...(name === 'createLead' ? { header: idempotencyHeader } : {}),
    },
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: endpoint.body } },
          },
        }
      : {}),
    responses: {
      [endpoint.status]: {
        description: endpoint.status === 201 ? 'Stored.' : 'The answer.',
        content: { 'application/json': { schema: endpoint.answer } },
      },
      ...problemResponses([...problems, 'internal_error']),
    },
  };
}

const idempotencyHeader = z.object({
  'Idempotency-Key': z.optional(
    z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(255),
        z.regex(/^[\x21-\x7e]+$/),
        z.describe(
          'A new UUID for each lead. A repeat with the same key and body returns the first answer and stores nothing; with another body it is refused.',
        ),
      ),
  ),
});

const pinTileOperation: ZodOpenApiOperationObject = {
  operationId: 'getPinTile',
  tags: ['Map'],
  summary: 'Read the pins of one map tile',
  description:
    'A Mapbox Vector Tile with one layer "pins" of points with id and status. Where leads lie too close to be told apart, a point stands for all of one status nearby and carries their count.',
  requestParams: { path: z.object({ z: z.string(), x: z.string(), y: z.string() }) },
  responses: {
    200: { description: 'The tile.', content: { 'application/vnd.mapbox-vector-tile': {} } },
    304: { description: 'The tile has not changed since the given ETag.' },
    ...problemResponses(['not_found', 'internal_error']),
  },
};

/** One response for each status; problems that share a status are its examples. */
function problemResponses(codes: readonly ProblemCode[]): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy(codes, (code) => problemKinds[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, sharing]) => [
      String(status),
      {
        description: sharing.map((code) => problemMeanings[code]).join(' Or: '),
        content: {
          'application/problem+json': {
            schema: problemSchema,
            examples: Object.fromEntries(
              sharing.map((code) => [code, { value: problemExample(code) }]),
            ),
          },
        },
      },
    ]),
  );
}

function problemExample(code: ProblemCode): z.infer<typeof problemSchema> {
  const { title, status } = problemKinds[code];
  return { type: `/api/docs#problem-${code}`, title, status, detail: problemMeanings[code], code };
}
