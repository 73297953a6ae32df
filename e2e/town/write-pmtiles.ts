import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

const gzip = 2;
const vectorTiles = 1;
const headerBytes = 127;

/**
 * Writes a small PMTiles v3 archive of vector tiles, with one directory and no leaves.
 * Layout: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export async function writePmtiles(
  path: string,
  archive: {
    tiles: readonly Tile[];
    center: { lng: number; lat: number; zoom: number };
    attribution: string;
  },
): Promise<void> {
  const tiles = archive.tiles
    .map((tile) => ({
      ...tile,
      id: zxyToTileId(tile.z, tile.x, tile.y),
      data: gzipSync(tile.data),
    }))
    .toSorted((a, b) => a.id - b.id);
  const directory = gzipSync(directoryOf(tiles));
  const metadata = gzipSync(
    JSON.stringify({ attribution: archive.attribution, vector_layers: [] }),
  );
  const tileBytes = tiles.reduce((sum, tile) => sum + tile.data.length, 0);
  const metadataAt = headerBytes + directory.length;
  const tilesAt = metadataAt + metadata.length;

  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 0);
  header.writeUInt8(3, 7);
  const sections = [
    headerBytes,
    directory.length,
    metadataAt,
    metadata.length,
    tilesAt,
    0,
    tilesAt,
  ];
  [...sections, tileBytes, tiles.length, tiles.length, tiles.length].forEach((value, index) =>
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index),
  );
  const zooms = tiles.map((tile) => tile.z);
  const small = [1, gzip, gzip, vectorTiles, Math.min(...zooms), Math.max(...zooms)];
  small.forEach((value, index) => header.writeUInt8(value, 96 + index));
  const { center } = archive;
  const corners = [-180, -85, 180, 85].map((degrees) => degrees * 1e7);
  corners.forEach((value, index) => header.writeInt32LE(value, 102 + 4 * index));
  header.writeUInt8(center.zoom, 118);
  header.writeInt32LE(Math.round(center.lng * 1e7), 119);
  header.writeInt32LE(Math.round(center.lat * 1e7), 123);
  await writeFile(
    path,
    Buffer.concat([header, directory, metadata, ...tiles.map(({ data }) => data)]),
  );
}

/** Counts, then columns: id steps, run lengths, lengths, offsets (0: right after the last). */
function directoryOf(tiles: readonly { id: number; data: Uint8Array }[]): Buffer {
  const steps = tiles.map((tile, index) => tile.id - (tiles[index - 1]?.id ?? 0));
  const columns = [
    [tiles.length],
    steps,
    tiles.map(() => 1),
    tiles.map((tile) => tile.data.length),
    tiles.map((_, index) => (index === 0 ? 1 : 0)),
  ];
  return Buffer.from(columns.flat().flatMap(varint));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
