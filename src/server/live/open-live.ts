import type { OpenDatabase } from '#server/db/open-database.ts';
import { LiveHub, type LiveHubDeps } from './live-hub.ts';
import { createLiveRoom } from './live-room.ts';
import { startPruning } from './prune-feed.ts';

/** The feed of changes as streams, and its keeping. */
export function openLive(deps: LiveHubDeps & { readonly database: OpenDatabase }) {
  const hub = new LiveHub(deps);
  const stopPruning = startPruning(deps.database.db, deps.onError);
  return {
    room: createLiveRoom({ hub }),
    listeners: () => hub.listeners,
    /** Ends all streams, so that the server can stop. */
    close() {
      stopPruning();
      hub.close();
    },
  };
}
