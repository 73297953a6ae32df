import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import L from 'leaflet';
import { center, type Peer, type Points, zoom } from './peer.ts';

/** What this measurement uses of leaflet and its plug-in, which bring no types along. */
interface Leaflet {
  map(
    container: HTMLElement,
    options: { maxZoom: number },
  ): { setView(place: number[], zoom: number): LeafletMap };
  divIcon(options: object): object;
  marker(place: number[], options: object): object;
  markerClusterGroup(options: object): ClusterGroup;
}
interface LeafletMap {
  addLayer(layer: object): void;
}
interface ClusterGroup {
  addLayers(markers: object[]): void;
  addLayer(marker: object): void;
  clearLayers(): void;
}

/** leaflet.markercluster. */
export async function startLeaflet(container: HTMLElement, points: Points): Promise<Peer> {
  // The plug-in hangs itself on the global name.
  Object.assign(globalThis, { L });
  await import('leaflet.markercluster');
  const leaflet = L as unknown as Leaflet;
  // Without a layer of tiles it has no last zoom, and the plug-in wants one.
  const map = leaflet.map(container, { maxZoom: 19 }).setView([center[1], center[0]], zoom);
  const group = leaflet.markerClusterGroup({ animate: false, chunkedLoading: false });
  const icon = leaflet.divIcon({ className: 'pin' });
  const markerOf = (lng: number, lat: number) => leaflet.marker([lat, lng], { icon });
  const load = (only?: number) => {
    const markers: object[] = [];
    for (let index = 0; index < points.lng.length; index += 1)
      if (only === undefined || points.status[index] === only)
        markers.push(markerOf(points.lng[index] ?? 0, points.lat[index] ?? 0));
    group.addLayers(markers);
  };
  load();
  map.addLayer(group);
  await painted();
  return {
    async add(lng, lat) {
      group.addLayer(markerOf(lng, lat));
      await painted();
    },
    async filter(status) {
      group.clearLayers();
      load(status);
      await painted();
    },
  };
}

const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
