import { type ClientRequest, get, type IncomingMessage } from 'node:http';

/** An arrival of one change at one listener. */
export type OnArrival = (arrival: {
  readonly seq: number;
  readonly leadId: string;
  readonly at: number;
}) => void;

export interface ListenTo {
  readonly url: string;
  readonly key: string;
}

/**
 * Opens one stream of changes and tells each lead in it, with as little work of its own as can be:
 * five hundred of these share the machine with what they measure.
 */
export async function listen({ url, key }: ListenTo, onArrival: OnArrival): Promise<ClientRequest> {
  const { request, response } = await open({ url, key });
  response.setEncoding('latin1');
  let rest = '';
  await new Promise<void>((resolve) => {
    response.on('data', (part: string) => {
      const at = performance.now();
      rest += part;
      const end = rest.lastIndexOf('\n\n') + 2;
      if (end < 2) return;
      for (const [, seq, leadId] of rest.slice(0, end).matchAll(leadEvent))
        onArrival({ seq: Number(seq), leadId: leadId ?? '', at });
      if (rest.includes('event: beat')) resolve();
      rest = rest.slice(end);
    });
  });
  return request;
}

const leadEvent = /id: (\d+)\nevent: lead\ndata: [^\n]*?"lead_id":"([^"]+)"/g;

/** Opens a stream and reads nothing of it, ever. */
export async function freeze(to: ListenTo): Promise<{ isCut: () => boolean; end: () => void }> {
  const { request } = await open(to);
  let isCut = false;
  request.once('close', () => (isCut = true));
  return { isCut: () => isCut, end: () => request.destroy() };
}

function open({ url, key }: ListenTo) {
  return new Promise<{ request: ClientRequest; response: IncomingMessage }>((resolve, reject) => {
    const request = get(`${url}/api/live`, { agent: false, headers: { 'X-API-KEY': key } });
    request.once('error', reject);
    request.once('response', (response) => {
      if (response.statusCode === 200) resolve({ request, response });
      else reject(new Error(`A stream was refused with ${response.statusCode}.`));
      request.on('error', () => {});
      response.on('error', () => {});
    });
  });
}
