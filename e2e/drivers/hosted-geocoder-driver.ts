import { ProviderServer } from '#server/hosted-geocoder/testing/provider-server.ts';

interface HostedHouse {
  readonly number: string;
  readonly street: string;
  readonly lat: number;
  readonly lng: number;
}

/** A Photon server on loopback. */
export class HostedGeocoderDriver {
  readonly #server: ProviderServer;

  private constructor(server: ProviderServer) {
    this.#server = server;
  }

  static async start(): Promise<HostedGeocoderDriver> {
    return new HostedGeocoderDriver(await ProviderServer.start());
  }

  /** The server's settings that make it ask this one. */
  get environment(): Record<string, string> {
    return { LEADMAP_GEOCODER: 'photon', LEADMAP_GEOCODER_URL: this.#server.url.href };
  }

  /** Takes every question and never answers. */
  hang(): void {
    this.#server.behave = () => {};
  }

  /** Knows one house in Kansas, wherever and whatever is asked. */
  know({ number, street, lat, lng }: HostedHouse): void {
    const properties = {
      osm_type: 'N',
      osm_id: 1,
      osm_key: 'place',
      osm_value: 'house',
      type: 'house',
      countrycode: 'US',
      housenumber: number,
      street,
      city: 'Larkfield',
      state: 'Kansas',
      postcode: '67473',
      country: 'United States',
    };
    const geometry = { type: 'Point', coordinates: [lng, lat] };
    const features = [{ type: 'Feature', geometry, properties }];
    this.#server.answers({ type: 'FeatureCollection', features });
  }

  /** Settles when so many questions have come. */
  async asked(times: number): Promise<void> {
    await this.#server.arrived(times);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }
}
