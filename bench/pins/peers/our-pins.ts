import { leadStatusCodes } from '#contract/lead-status.ts';
import { drawPinImage, pinPixelRatio } from '#web/map/pin-image.ts';
import { PinLayer } from '#web/map/pin-layer.ts';
import { withPins } from '#web/map/style-pins.ts';
import { bareMap, redrawn } from './bare-map.ts';
import type { Peer } from './peer.ts';

/** The app's own pins, from its server's tiles, on the ground of the peers. */
export async function startOurPins(container: HTMLElement): Promise<Peer> {
  const map = await bareMap(container);
  const pins = new PinLayer(map);
  map.setMissingStyleImageResolver((name) => {
    const image = drawPinImage(name);
    if (image) map.addImage(name, image, { pixelRatio: pinPixelRatio });
  });
  const style = withPins(map.getStyle(), { tiles: pins.tiles(), theme: 'light', minZoom: 0 });
  map.setStyle(style, { diff: false });
  await map.once('idle');
  let added = 0;
  return {
    async add(lng, lat) {
      added += 1;
      const pin = { id: String(added), status: 'u' as const, place: { lng, lat } };
      // What the live feed leads to.
      pins.showOverlay({ pins: [pin], hiddenIds: new Set([pin.id]) });
      await redrawn(map);
    },
    async filter(status) {
      pins.showQuery({ status: leadStatusCodes[status] ?? '' });
      await redrawn(map);
    },
  };
}
