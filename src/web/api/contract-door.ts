import * as z from 'zod/mini';
import { type EndpointName, endpoints } from '#contract/endpoint.ts';
import { type Problem, problemSchema } from '#contract/problem.ts';

// The only part of the client that needs the schemas and zod. It is loaded with the first call,
// so that the form takes typing without waiting for it.

export const methodOf = (name: EndpointName): string => endpoints[name].method;

/** The endpoint's path with its parameters filled in, and the query that is there. */
export function addressOf(
  name: EndpointName,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const path = endpoints[name].path.replaceAll(/\{(\w+)\}/g, (_whole, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (typeof value === 'string' || typeof value === 'number') search.set(key, `${value}`);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Throws a zod error when the answer is not in the contract. */
export const parseAnswer = (name: EndpointName, answer: unknown): unknown =>
  z.parse(endpoints[name].answer, answer);

/** Null when the server refused in words of its own, such as a gateway's HTML page. */
export function parseProblem(answer: unknown): Problem | null {
  const problem = z.safeParse(problemSchema, answer);
  return problem.success ? problem.data : null;
}

/** `Retry-After` as RFC 9110 has it, seconds or a date, in milliseconds from now; null for neither. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
