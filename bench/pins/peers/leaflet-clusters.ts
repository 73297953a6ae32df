import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import L from 'leaflet';
import { center, type Peer, type Points, zoom } from './peer.ts';

/** What this measurement uses of leaflet and its plug-in, which bring no types along. */
interface Leaflet {
  map(container: HTMLElement): { setView(place: number[], zoom: number): LeafletMap };
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
  const map = leaflet.map(container).setView([center[1], center[0]], zoom);
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
