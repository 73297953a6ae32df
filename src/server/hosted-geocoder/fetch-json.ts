import { ProviderFault } from './provider-fault.ts';

/** Twenty answers of the most talkative provider are below 100 kB. */
const mostBytes = 1_000_000;

/**
 * Asks once and parses the answer. Follows no redirect: the key in the address would go along.
 * @throws ProviderFault for whatever else than 200 with JSON comes back
 */
export async function fetchJson(
  url: URL,
  request: { headers: Record<string, string>; signal: AbortSignal },
): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(url, { ...request, redirect: 'manual', credentials: 'omit' });
  } catch {
    // The cause names host and address; neither is for an answer or a log.
    throw new ProviderFault('unreachable');
  }
  if (answer.status !== 200) {
    await answer.body?.cancel().catch(() => undefined);
    throw faultOf(answer);
  }
  const text = await readText(answer);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProviderFault('nonsense');
  }
}

function faultOf(answer: Response): ProviderFault {
  const { status } = answer;
  if (status === 429 || status === 503)
    return new ProviderFault('limit', retryAfterMs(answer.headers.get('retry-after')));
  if (status === 401 || status === 403) return new ProviderFault('refused');
  if (status >= 300 && status < 400) return new ProviderFault('redirected');
  return new ProviderFault(status >= 500 ? 'unreachable' : 'rejected');
}

/** Seconds or a date, RFC 9110 section 10.2.3; null when it is neither. */
function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? ms : null;
}

async function readText(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.byteLength;
      // Leaving the loop cancels the rest of the answer.
      if (bytes > mostBytes) throw new ProviderFault('nonsense');
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof ProviderFault ? error : new ProviderFault('unreachable');
  }
  return text + decoder.decode();
}
