import type { Context } from 'hono';
import { leadLimits } from '#contract/lead.ts';
import { ProblemError } from './problem-error.ts';

/** Reads a JSON body of at most {@link leadLimits.bodyBytes}; anything else ends as a problem. */
export async function readJsonBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new ProblemError(
      'unsupported_media_type',
      'Send the body as JSON with the header Content-Type: application/json.',
    );
  const bytes = await readAtMost(context.req.raw.body, leadLimits.bodyBytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const body: unknown = JSON.parse(text);
    refuseInexactNumbers(text);
    return body;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
    throw new ProblemError('invalid_json', `The body could not be read as JSON: ${reason}.`);
  }
}

/** A policy or claim number of twenty digits would be kept as another number, unnoticed. */
function refuseInexactNumbers(json: string): void {
  for (const [token] of json.matchAll(stringOrLongNumber))
    if (!token.startsWith('"') && !Number.isSafeInteger(Number(token)))
      throw new ProblemError(
        'invalid_json',
        `The number ${token.slice(0, 40)} has too many digits to be kept exactly. Put it in quotes.`,
      );
}

const stringOrLongNumber = /"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/g;

async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Counted while it arrives: Content-Length may be absent or untrue.
  for await (const part of whole(stream)) {
    size += part.length;
    if (size > limit)
      throw new ProblemError(
        'body_too_large',
        `The body may have at most ${limit} bytes. Shorten extra_info.`,
        { headers: { Connection: 'close' } },
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A connection that ends too early is the sender's trouble, not a fault of ours. */
async function* whole(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  try {
    yield* stream ?? [];
  } catch {
    throw new ProblemError('invalid_json', 'The body was cut off on its way. Send it again.');
  }
}
