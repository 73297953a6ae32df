import type { ZodOpenApiOperationObject } from 'zod-openapi';
import type * as z from 'zod/mini';
import { type ProblemCode, problemKinds, problemSchema } from '#contract/problem.ts';
import { problemMeanings } from './problem-meanings.ts';

type Responses = NonNullable<ZodOpenApiOperationObject['responses']>;

/** One response for each status; problems that share a status are its examples. */
export function problemResponses(codes: readonly ProblemCode[]): Responses {
  const byStatus = Map.groupBy(new Set(codes), (code) => problemKinds[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, sharing]) => [
      String(status),
      {
        description: sharing.map((code) => problemMeanings[code]).join(' Or: '),
        ...(status === 429 || status === 503 ? { headers: { 'Retry-After': retryAfter } } : {}),
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

const retryAfter = {
  description: 'Seconds to wait.',
  schema: { type: 'integer', minimum: 1 },
} as const;

function problemExample(code: ProblemCode): z.infer<typeof problemSchema> {
  const { title, status } = problemKinds[code];
  return { type: `/api/docs#problem-${code}`, title, status, detail: problemMeanings[code], code };
}
