/**
 * Street suffixes, long form first, then every spelling of USPS Publication 28 appendix C1 that
 * people write, and the French ones of Canada Post's addressing guide.
 */
const suffixLines = `
alley allee ally aly
annex anex annx anx
arcade arc
avenue av ave aven avenu avn avnue
bayou bayoo byu
beach bch
bend bnd
bluff blf bluf
bluffs blfs
bottom bot bottm btm
boulevard blvd boul boulv bd
branch br brnch
bridge brdg brg
brook brk
brooks brks
burg bg
bypass byp bypa bypas byps
camp cmp cp
canyon canyn cnyn cyn
cape cpe
causeway causwa cswy
center cen cent centr centre cnter cntr ctr
centers ctrs
circle cir circ circl crcl crcle
circles cirs
cliff clf
cliffs clfs
club clb
common cmn
commons cmns
corner cor
corners cors
course crse
court crt ct
courts cts
cove cv
coves cvs
creek crk
crescent cres crsent crsnt cr
crest crst
crossing crssng xing
crossroad xrd
crossroads xrds
curve curv
dale dl
dam dm
divide div dv dvd
diversion divers
drive dr driv drv
drives drs
estate est
estates ests
expressway exp expr express expw expy
extension ext extn extnsn exd
extensions exts
falls fls
ferry frry fry
field fld
fields flds
flat flt
flats flts
ford frd
forest frst
forge forg frg
fork frk
forks frks
fort frt ft
freeway freewy frway frwy fwy
garden gardn gdn grden grdn
gardens gdns grdns
gateway gatewy gatway gtway gtwy
glen gln
green grn
greens grns
grove grov grv
groves grvs
harbor harb harbour harbr hbr hrbor
haven hvn
heights ht hts hgts
highway highwy hiway hiwy hway hwy
hill hl
hills hls
hollow hllw holw
inlet inlt
island is islnd
islands islnds iss
isle
junction jct jction jctn junctn juncton
key ky
keys kys
knoll knl knol
knolls knls
lake lk
lakes lks
landing lndg lndng
lane ln la
light lgt
loaf lf
lock lck
lodge ldg ldge lodg
loop lp
mall
manor mnr
manors mnrs
meadow mdw
meadows mdws medows
mews
mill ml
mills mls
mission missn msn mssn
motorway mtwy
mount mnt mt
mountain mntain mntn mountin mtin mtn
mountains mntns mtns
neck nck
orchard orch orchrd
oval ovl
overpass opas
park pk prk
parkway parkwy pkway pkwy pky
pass
passage psge
path
pike
pine pne
pines pnes
place pl
plain pln
plains plns
plaza plz plza
point pt
points pts
port prt
prairie pr prr
private priv
promenade prom
radial rad radl
ramp
ranch rnch
rapids rpds
rest rst
ridge rdg rdge
ridges rdgs
river riv rivr rvr
road rd
roads rds
route rt rte
row
run
shoal shl
shoals shls
shore shoar shr
shores shoars shrs
skyway skwy
spring spg spng sprng
springs spgs spngs sprngs
spur
square sq sqr sqre squ
squares sqrs sqs
station sta statn stn
stravenue stra
stream streme strm
street st str strt
streets sts
summit smt sumit sumitt
terrace ter terr tce
throughway trwy
townline tline
trace trce
track trak trk
trafficway trfy
trail trl
trailer trlr
tunnel tunl
turnpike tpk tpke trnpk turnpk
underpass upas
union un
valley vally vlly vly
viaduct vdct viadct
view vw
views vws
village vill villag villg villiage vlg
villages vlgs
ville vl
vista vis vist vst vsta
walk
way wy
ways
well wl
wells wls
wharf whf
allee
autoroute aut
carre car
chemin ch chem
cote
croissant crois
impasse imp
montee
quai
rang rg
rue
ruelle rle
sentier sent
terrasse tsse`;

const directionLines = `
north n no
south s so
east e
west w
northeast ne
northwest nw
southeast se
southwest sw
nord n
sud s
est e
ouest o w`;

/** Words that begin a name and are written short; `sr`, `sh` and `cr` stand before a number. */
const otherLines = `
saint st
sainte ste
mount mt
fort ft
route sr sh
county co cnty
township twp
junior jr
doctor dr`;

const ordinalUnits =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const linesOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

const longFormsOf = (lines: string[][]) => new Set(lines.map(([long]) => long ?? ''));

export const suffixWords: ReadonlySet<string> = longFormsOf(linesOf(suffixLines));
export const directionWords: ReadonlySet<string> = longFormsOf(linesOf(directionLines));

/** French articles inside street names; people leave them out. */
export const articleWords: ReadonlySet<string> = new Set(['de', 'du', 'des', 'la', 'le', 'les']);

function shortToLong(...tables: string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [long = '', ...shorts] of tables.flatMap(linesOf))
    for (const short of shorts) map.set(short, [...new Set([...(map.get(short) ?? []), long])]);
  return map;
}

/** Short form → every long form it may stand for; directions first, then suffixes. */
export const longForms: ReadonlyMap<string, readonly string[]> = shortToLong(
  directionLines,
  suffixLines,
  otherLines,
);

/** 162 → "162nd" */
export function ordinalText(value: number): string {
  const teen = Math.floor(value / 10) % 10 === 1;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** `seventh` → `7th`, `twentieth` → `20th`; `twenty eighth` is joined by its reader. */
export const ordinalWords: ReadonlyMap<string, string> = new Map([
  ...ordinalUnits
    .map((word, value): [string, string] => [word, ordinalText(value)])
    .filter(([word]) => word !== 'zeroth'),
  ...tens
    .map((word, value): [string, string] => [word.replace(/y$/, 'ieth'), ordinalText(value * 10)])
    .filter(([word]) => word !== ''),
]);

/** `twenty` → 20, for "Twenty-Eighth". */
export const tensWords: ReadonlyMap<string, number> = new Map(
  tens.map((word, value): [string, number] => [word, value * 10]).filter(([word]) => word !== ''),
);

/** `7th` → `seventh`, so that someone typing "seven…" finds it. */
export const wordOfOrdinal: ReadonlyMap<string, string> = new Map(
  [...ordinalWords].map(([word, text]) => [text, word]),
);
