import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { Place } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { placeAway } from './draft-area.ts';
import styles from './draft-marker.module.css';
import type { Draft } from './lead-map.ts';

const steps: Record<string, readonly [east: number, north: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const svg = 'http://www.w3.org/2000/svg';

/** The pin of the lead being made: dragged, or nudged by arrow keys (Shift: ten times as far). */
export class DraftMarker {
  readonly #marker: Marker;
  readonly #button: HTMLButtonElement;
  #shown = false;
  #hasTakenFocus = false;

  constructor(onMove: (place: Place) => void) {
    this.#button = makeButton();
    this.#marker = new Marker({ element: this.#button, anchor: 'bottom', draggable: true });
    this.#marker.on('dragend', () => onMove(this.#place()));
    this.#button.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (!step) return;
      // The map beneath would pan.
      event.preventDefault();
      event.stopPropagation();
      const meters = event.shiftKey ? 10 : 1;
      const place = placeAway(this.#place(), step[0] * meters, step[1] * meters);
      this.#marker.setLngLat(place);
      onMove(place);
    });
    // A click on the marker is no click on the map.
    this.#button.addEventListener('click', (event) => event.stopPropagation());
  }

  show(map: MapLibreMap, draft: Draft | null): void {
    if (!draft) {
      this.#hasTakenFocus = false;
      this.#marker.remove();
      this.#shown = false;
      return;
    }
    this.#marker.setLngLat(draft.place);
    this.#button.setAttribute(
      'aria-label',
      draft.label ? t('map.draftMarkerAt', { label: draft.label }) : t('map.draftMarker'),
    );
    if (!this.#shown) this.#marker.addTo(map);
    this.#shown = true;
    const { takesFocus = false } = draft;
    // Once: whoever has gone on from there is left alone.
    if (takesFocus && !this.#hasTakenFocus) this.#button.focus({ preventScroll: true });
    this.#hasTakenFocus = takesFocus;
  }

  #place(): Place {
    const { lng, lat } = this.#marker.getLngLat();
    return { lng, lat };
  }
}

function makeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles.marker ?? '';
  button.dataset.draftMarker = '';
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 32 42');
  picture.setAttribute('aria-hidden', 'true');
  const drop = document.createElementNS(svg, 'path');
  drop.setAttribute('d', 'M16 41c-1-6-13-13-13-25a13 13 0 0 1 26 0c0 12-12 19-13 25z');
  const plus = document.createElementNS(svg, 'path');
  plus.setAttribute('d', 'M16 10v12M10 16h12');
  picture.append(drop, plus);
  button.append(picture);
  return button;
}
