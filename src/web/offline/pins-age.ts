import * as z from 'zod/mini';

const messageSchema = z.object({ pinsAsOf: z.nullable(z.number()) });

/**
 * Calls back with the time, in milliseconds since 1970, of which the pins on the map are; with
 * null when they come from the server itself. Returns how to stop.
 */
export function watchPinsAge(onChange: (asOf: number | null) => void): () => void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const listen = ({ data }: MessageEvent) => {
    const message = messageSchema.safeParse(data);
    if (message.success) onChange(message.data.pinsAsOf);
  };
  serviceWorker?.addEventListener('message', listen);
  serviceWorker?.controller?.postMessage('how-old');
  return () => serviceWorker?.removeEventListener('message', listen);
}
