import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Health } from '#contract/health.ts';
import type { Place } from '#contract/place.ts';
import { AddressIndex } from './address-index.ts';
import { readBorders } from './borders.ts';
import { completeFeature } from './complete-feature.ts';
import { FullText } from './full-text.ts';
import { geocodeFeature } from './geocode-feature.ts';
import type { GeocodePacks, Geocoder, IndexProgress } from './geocoder.ts';
import { openIndexFile } from './index-file.ts';
import type { IndexNews, IndexWork } from './build-index.ts';
import { readCoordinates } from './read-coordinates.ts';
import { reverseLookUp, stateOf } from './reverse-look-up.ts';
import { type SearchParts, searchAddress } from './search-address.ts';
import { PlaceSearch } from './search-places.ts';
import { ZipAreas } from './zip-areas.ts';

const mostStreets = 300;
/** Typed coordinates are mostly copied from a map. */
const typedRadiusMeters = 10;

/**
 * Opens the embedded geocoder. Answers at once: an index file that is missing or belongs to other
 * packs is built in a process of its own, told through `onProgress`, and picked up when it is ready; until
 * then search and reverse answer from what there is.
 * @param dataDir existing or new folder; the index lies in its `geocode` folder
 */
export async function openGeocoder(options: {
  packs: GeocodePacks;
  dataDir: string;
  onProgress?: (progress: IndexProgress) => void;
}): Promise<Geocoder> {
  const folder = join(options.dataDir, 'geocode');
  mkdirSync(folder, { recursive: true });
  const geocoder = new EmbeddedGeocoder(options.packs, folder, options.onProgress ?? (() => {}));
  geocoder.start();
  return geocoder;
}

class EmbeddedGeocoder implements Geocoder {
  private readonly packs: GeocodePacks;
  private readonly paths: { places: string; addresses: string };
  private readonly onProgress: (progress: IndexProgress) => void;
  private readonly borders: ReturnType<typeof readBorders>;
  private readonly hasPacks: boolean;
  private parts: SearchParts = { places: [], streets: null };
  private zips: ZipAreas | null = null;
  private index: AddressIndex | null = null;
  private readonly closers: (() => void)[] = [];
  private builder: ChildProcess | null = null;
  private readonly waiting: IndexWork['part'][] = [];
  private state: Health['address_index'] = { state: 'none', progress: 0, addresses: 0 };

  constructor(packs: GeocodePacks, folder: string, onProgress: (progress: IndexProgress) => void) {
    this.onProgress = onProgress;
    this.packs = packs;
    this.borders = readBorders(packs.provinceBoundaryFile, (file, reason) =>
      onProgress({ kind: 'skipped', file, reason }),
    );
    this.paths = {
      places: join(folder, 'places.sqlite'),
      addresses: join(folder, 'addresses.sqlite'),
    };
    this.hasPacks = packs.addressFiles.length + packs.streetFiles.length > 0;
  }

  start(): void {
    const places = this.openPlaces();
    const addresses = !this.hasPacks || this.openAddresses();
    if (!places) this.waiting.push('places');
    if (!addresses) this.waiting.push('addresses');
    if (!addresses) this.state = { state: 'building', progress: 0, addresses: 0 };
    this.buildNext();
  }

  async search(query: Parameters<Geocoder['search']>[0]) {
    const typed = readCoordinates(query.q);
    if (typed) return { type: 'FeatureCollection' as const, features: this.at(typed) };
    const { type, features } = searchAddress(this.parts, query);
    return { type, features: features.map((found) => completeFeature(this.reverseParts, found)) };
  }

  /** Coordinates are the place itself; the address there only names it. */
  private at(place: Place): GeocodeFeature[] {
    const { address } = reverseLookUp(this.reverseParts, place);
    if (!address) return [];
    const { kind } = address.properties;
    return [
      geocodeFeature(place, {
        ...address.properties,
        kind: kind === 'house' ? kind : 'street',
        position_class: 'placed-by-hand',
        radius_meters: typedRadiusMeters,
        confidence: 0.9,
      }),
    ];
  }

  async reverse(place: Parameters<Geocoder['reverse']>[0]) {
    return reverseLookUp(this.reverseParts, place);
  }

  stateAt(place: Parameters<Geocoder['stateAt']>[0]) {
    return stateOf(this.reverseParts, place);
  }

  status(): Health['address_index'] {
    return this.state;
  }

  async close(): Promise<void> {
    this.waiting.length = 0;
    const builder = this.builder;
    this.builder = null;
    if (builder?.kill()) await once(builder, 'close');
    for (const close of this.closers.splice(0)) close();
  }

  private get reverseParts() {
    return { borders: this.borders, zips: this.zips, index: this.index };
  }

  private openPlaces(): boolean {
    const db = openIndexFile(this.paths.places, this.packs.fingerprint);
    if (!db) return false;
    this.closers.push(() => db.close());
    this.zips = new ZipAreas(db);
    this.parts = { ...this.parts, places: [new PlaceSearch(db), ...this.parts.places] };
    return true;
  }

  private openAddresses(): boolean {
    const db = openIndexFile(this.paths.addresses, this.packs.fingerprint);
    if (!db) return false;
    this.closers.push(() => db.close());
    const index = new AddressIndex(db);
    this.index = index;
    this.parts = {
      places: [...this.parts.places, new PlaceSearch(db)],
      streets: { index, text: new FullText(db, 'street', mostStreets) },
    };
    this.state = { state: 'ready', progress: 1, addresses: index.addresses };
    return true;
  }

  /** A process for each part: what building takes is given back, and never is the server's. */
  private buildNext(): void {
    const part = this.waiting.shift();
    if (!part) return;
    const started = performance.now();
    const work: IndexWork = {
      packs: this.packs,
      placesPath: this.paths.places,
      addressesPath: this.paths.addresses,
      part,
    };
    const builder = fork(new URL('./build-index.ts', import.meta.url), [JSON.stringify(work)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.builder = builder;
    let complaint = '';
    builder.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000);
    });
    // Our own process, which sends nothing else.
    builder.on('message', (news) => this.hear(news as IndexNews, started));
    builder.on('error', (error) => this.fail(error.message));
    builder.on('close', (code) => {
      if (this.builder !== builder) return;
      this.builder = null;
      if (code !== 0) this.fail(reasonIn(complaint));
      this.buildNext();
    });
  }

  private hear(news: IndexNews, started: number): void {
    if (news.kind === 'skipped') this.onProgress(news);
    else if (news.kind === 'progress') {
      this.state = { state: 'building', progress: news.fraction, addresses: news.addresses };
      this.onProgress(news);
    } else if (news.kind === 'places-ready') this.openPlaces();
    else if (this.openAddresses()) {
      const durationMs = Math.round(performance.now() - started);
      this.onProgress({ kind: 'ready', addresses: this.state.addresses, durationMs });
    } else this.fail('the index was built but cannot be opened');
  }

  private fail(reason: string): void {
    this.state = { state: 'failed', progress: 0, addresses: 0 };
    this.onProgress({ kind: 'failed', reason });
  }
}

/** The line of a crash's output that says why: "Error: disk full", not where. */
const reasonIn = (complaint: string): string =>
  /^(?:\w*Error): (.*)$/m.exec(complaint)?.[1] ?? 'building it was broken off';
