import type { Peer, Points } from './peer.ts';

type Start = (container: HTMLElement, points: Points) => Promise<Peer>;

/** These are not given the points. */
const withoutPoints = ['empty', 'our-pins'];

const peers: Record<string, () => Promise<Start>> = {
  empty: async () => (await import('./bare-map.ts')).startEmpty,
  'our-pins': async () => (await import('./our-pins.ts')).startOurPins,
  maplibre: async () => (await import('./maplibre-clusters.ts')).startMapLibre,
  supercluster: async () => (await import('./supercluster.ts')).startSupercluster,
  deck: async () => (await import('./deck-scatterplot.ts')).startDeck,
  leaflet: async () => (await import('./leaflet-clusters.ts')).startLeaflet,
  openlayers: async () => (await import('./openlayers-points.ts')).startOpenLayers,
};

/** What the measurement talks to in each page. */
export interface PeerPage {
  /** Milliseconds after the navigation began; set when the first picture is complete. */
  ready?: number;
  peer?: Peer;
}

const page: PeerPage = {};
Object.assign(globalThis, { page });
const asked = new URLSearchParams(location.search).get('peer') ?? '';
const container = document.querySelector<HTMLElement>('#map');
const [start, bytes] = await Promise.all([
  peers[asked]?.(),
  withoutPoints.includes(asked) ? new ArrayBuffer(0) : (await fetch('./points')).arrayBuffer(),
]);
if (!start || !container) throw new Error(`There is no peer ${asked}.`);
// Two columns of doubles, then one of bytes.
const count = bytes.byteLength / 17;
page.peer = await start(container, {
  lng: new Float64Array(bytes, 0, count),
  lat: new Float64Array(bytes, 8 * count, count),
  status: new Uint8Array(bytes, 16 * count, count),
});
page.ready = performance.now();
