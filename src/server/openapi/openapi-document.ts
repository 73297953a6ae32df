import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint-shape.ts';
import { endpoints } from '#contract/endpoint.ts';
import { idDocs, parameterDocs } from './field-docs.ts';
import { operationAccess, securitySchemes } from './operation-access.ts';
import type { OperationDoc } from './operation-doc.ts';
import { operationDocs } from './operation-docs.ts';
import { problemResponses } from './problem-responses.ts';
import { rawOperations } from './raw-operations.ts';
import { describeFields } from './schema-components.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** Makes the OpenAPI 3.1 description of the API from the contract itself. */
export function openApiDocument(version: string): OpenApiDocument {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = operation(name as keyof typeof endpoints, endpoint);
  }
  for (const { path, operation } of rawOperations()) paths[path] = { get: operation };
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
      components: { securitySchemes },
    },
    { override: ({ zodSchema, jsonSchema }) => describeFields(zodSchema, jsonSchema) },
  );
  describeParameters(document);
  return document;
}

function describeParameters(document: OpenApiDocument): void {
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    const collection = path.split('/')[2] ?? '';
    const operations = [methods?.get, methods?.post, methods?.put, methods?.patch, methods?.delete];
    for (const parameter of operations.flatMap((found) => found?.parameters ?? [])) {
      if (!('name' in parameter) || parameter.in === 'header') continue;
      const { name } = parameter;
      Object.assign(parameter, name === 'id' ? idDocs[collection] : parameterDocs[name]);
    }
  }
}

function operation(name: keyof typeof endpoints, endpoint: Endpoint): ZodOpenApiOperationObject {
  const { group, summary, description, problems, peopleOnly }: OperationDoc = operationDocs[name];
  const { sentence, problems: refusals, ...access } = operationAccess(name, peopleOnly);
  return {
    operationId: name,
    tags: [group],
    summary,
    description: `${description}\n\n${sentence}`,
    ...access,
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params as z.ZodMiniObject } : {}),
      ...(endpoint.query ? { query: endpoint.query as z.ZodMiniObject } : {}),
      ...(name === 'createLead' ? { header: idempotencyHeader } : {}),
      ...(name === 'sendKioskLead' ? { header: externalIdHeader } : {}),
      ...(name === 'changeLead' ? { header: versionHeader } : {}),
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
      // No endpoint takes parameters that it does not know.
      ...problemResponses(['invalid_request', ...problems, ...refusals, 'internal_error']),
    },
  };
}

const versionHeader = z.object({
  'If-Match': z
    .string()
    .check(
      z.regex(/^"?\d{1,9}"?$/),
      z.describe('Version of the lead that you have seen, such as "3".'),
    ),
});

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

const externalIdHeader = z.object({
  'Idempotency-Key': z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(64),
      z.regex(/^[\x21-\x7e]+$/),
      z.describe('The external id that was sealed with the lead.'),
    ),
});
