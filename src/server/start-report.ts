import type { Health } from '#contract/health.ts';
import { outlinesId } from '#contract/map-setup.ts';
import type { Config } from './config.ts';
import type { IndexProgress } from './geocode/geocoder.ts';
import type { Basemap } from './regions/basemap.ts';
import type { RegionPacks } from './regions/find-region-packs.ts';

/** What a person at the terminal reads while the server starts. */
export class StartReport {
  readonly #out: NodeJS.WriteStream;
  #shownPercent = -1;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  listening(found: {
    config: Config;
    port: number;
    packs: Pick<RegionPacks, 'addressFiles' | 'problems'>;
    basemaps: RegionPacks['basemaps'];
    health: Health;
    database: 'sqlite' | 'postgresql';
    /** Lets the owner in, once; null when there is one, or when it is not for this terminal. */
    link: string | null;
  }): void {
    const { config, packs, basemaps } = found;
    const names = packs.addressFiles.map((file) => file.id);
    const database =
      found.database === 'sqlite' ? `SQLite in ${config.dataDir}` : 'PostgreSQL (DATABASE_URL)';
    this.#line(`Leadmap      http://${config.host}:${found.port}`);
    this.#line(`Database     ${database}`);
    this.#line(`Data folder  ${config.dataDir}`);
    this.#line(
      `Addresses    ${names.length > 0 ? names.join(', ') : 'no region pack found; type addresses by hand'}`,
    );
    const { state, addresses } = found.health.address_index;
    if (state === 'ready' && addresses > 0)
      this.#line(`Search       ready, ${addresses.toLocaleString('en')} addresses`);
    // The host alone: people put secrets into the rest of an address.
    if (config.geocoder)
      this.#line(`Geocoder     ${config.geocoder.provider}, ${config.geocoder.baseUrl.host}`);
    if (config.upstream) this.#line(`RoofLink     ${config.upstream.baseUrl.host}`);
    this.#line(`Map          ${basemaps.map(nameOfMap).join(', ')}`);
    if (found.link) this.#line(`\nOpen this link to begin; it works once:\n${found.link}\n`);
    for (const problem of packs.problems)
      this.#line(`Skipped      ${problem.file}: ${problem.reason}`);
  }

  index(progress: IndexProgress): void {
    switch (progress.kind) {
      case 'progress':
        return this.#progress(progress.fraction, progress.addresses);
      case 'skipped':
        return this.#line(`Skipped      ${progress.file}: ${progress.reason}`);
      case 'ready':
        return this.#line(
          `Search       ready, ${progress.addresses.toLocaleString('en')} addresses (${(progress.durationMs / 1000).toFixed(1)} s)`,
        );
      case 'failed':
        return this.#line(`Search       the address index could not be built: ${progress.reason}`);
    }
  }

  /** On a terminal one line that counts up; in a log a line per quarter. */
  #progress(fraction: number, addresses: number): void {
    const percent = Math.floor(fraction * 100);
    if (percent === this.#shownPercent) return;
    if (!this.#out.isTTY && Math.floor(percent / 25) === Math.floor(this.#shownPercent / 25))
      return;
    this.#shownPercent = percent;
    const text = `Search       building the address index, ${percent} % (${addresses.toLocaleString('en')} addresses)`;
    this.#out.write(this.#out.isTTY ? `\r${text}` : `${text}\n`);
  }

  #line(text: string): void {
    this.#out.write(this.#out.isTTY ? `\r\x1b[K${text}\n` : `${text}\n`);
  }
}

const nameOfMap = ({ id }: Basemap): string => (id === outlinesId ? 'built-in outlines' : id);
