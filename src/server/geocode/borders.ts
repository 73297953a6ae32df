import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import whichPolygon from 'which-polygon';
import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import { canadianProvinces, usStates } from '#contract/state-names.ts';
import { canadaWithoutPack } from './canada-outline.ts';
import { foldText } from './fold-text.ts';
import { metersPerDegree, metersPerDegreeLng, nearestOnLine } from './geodesy.ts';

/** The state or province of a polygon, and in the US its county. */
export interface Area {
  readonly state: StateCode;
  readonly county: string | null;
  /** The province was told from the nearest postal area: no province polygons are at hand. */
  readonly guessed: boolean;
}

/** Counties and provinces of the US and Canada, in memory. */
export interface Borders {
  /** Microseconds. Null in open water and outside the US and Canada. */
  areaAt(place: Place): Area | null;
  /** The nearest polygon within some metres: drawn coast lines cut real shores short. */
  nearestArea(place: Place, withinMeters: number): Area | null;
  /** Metres to the nearest polygon of another state, if within the given metres. */
  metersToOtherState(place: Place, state: StateCode, withinMeters: number): number | null;
}

type AreaFeature = Feature<Polygon | MultiPolygon, Area>;

/**
 * Reads the borders: US counties of npm us-atlas (a county names its state), provinces of the
 * pack's file. Takes about 0.2 s. A province file that cannot be read is told and left out; then,
 * as without one, Canada is its outline with the provinces guessed.
 */
export function readBorders(
  provinceBoundaryFile: string | null,
  onSkipped: (file: string, reason: string) => void,
): Borders {
  const provinces = provinceBoundaryFile ? tryProvinces(provinceBoundaryFile, onSkipped) : [];
  const polygons = whichPolygon<Area>({
    type: 'FeatureCollection',
    features: [...readCounties(), ...provinces],
  });
  const withoutPack = provinces.length > 0 ? () => null : canadaWithoutPack();

  const near = (place: Place, meters: number) => {
    const dLat = meters / metersPerDegree;
    const dLng = meters / metersPerDegreeLng(place.lat);
    return polygons.tree.search({
      minX: place.lng - dLng,
      maxX: place.lng + dLng,
      minY: place.lat - dLat,
      maxY: place.lat + dLat,
    });
  };

  return {
    areaAt: (place) => polygons([place.lng, place.lat]) ?? withoutPack(place),
    nearestArea(place, withinMeters) {
      const hits = near(place, withinMeters).map(({ coords, props }) => ({
        area: props,
        meters: metersToRings(place, coords),
      }));
      const best = hits.toSorted((a, b) => a.meters - b.meters)[0];
      return best && best.meters <= withinMeters ? best.area : null;
    },
    metersToOtherState(place, state, withinMeters) {
      const meters = near(place, withinMeters)
        .filter(({ props }) => props.state !== state)
        .map(({ coords }) => metersToRings(place, coords));
      const least = Math.min(...meters);
      return least <= withinMeters ? least : null;
    },
  };
}

const metersToRings = (place: Place, rings: readonly Position[][]): number =>
  Math.min(...rings.map((ring) => nearestOnLine(place, ring.flat()).meters));

const codeByName = (names: Readonly<Record<string, string>>) =>
  new Map(Object.entries(names).map(([code, name]) => [foldText(name), code as StateCode]));

function readCounties(): AreaFeature[] {
  const file = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  // The package's own file, pinned by the lock file; its shape is its documented interface.
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    counties: GeometryCollection<{ name: string }>;
    states: GeometryCollection<{ name: string }>;
  }>;
  const codes = codeByName(usStates);
  const stateOfFips = new Map(
    atlas.objects.states.geometries.map((state) => [
      String(state.id),
      codes.get(foldText(nameOf(state.properties))),
    ]),
  );
  return feature(atlas, atlas.objects.counties).features.flatMap((county) => {
    // Puerto Rico and the other territories are not among the codes the endpoint takes.
    const state = stateOfFips.get(String(county.id).slice(0, 2));
    return state
      ? [areaFeature(county, { state, county: county.properties.name, guessed: false })]
      : [];
  });
}

// The type says "or {}" for geometries without properties; these files have none such.
const nameOf = (properties: object | undefined): string =>
  properties && 'name' in properties ? String(properties.name) : '';

function tryProvinces(
  path: string,
  onSkipped: (file: string, reason: string) => void,
): AreaFeature[] {
  try {
    return readProvinces(path);
  } catch (error) {
    onSkipped(basename(path), error instanceof Error ? error.message : String(error));
    return [];
  }
}

function readProvinces(path: string): AreaFeature[] {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const topology = JSON.parse(text.toString('utf8')) as Topology<
    Record<string, GeometryCollection<{ PRENAME?: string }>>
  >;
  const codes = codeByName(canadianProvinces);
  return Object.values(topology.objects).flatMap((object) =>
    feature(topology, object).features.flatMap((province) => {
      const state = codes.get(foldText(province.properties.PRENAME ?? ''));
      return state ? [areaFeature(province, { state, county: null, guessed: false })] : [];
    }),
  );
}

function areaFeature(from: Feature, area: Area): AreaFeature {
  // Both files hold areas only.
  const geometry = from.geometry as Polygon | MultiPolygon;
  return { type: 'Feature', geometry, properties: area };
}
