import type { Phase } from './phase-words';
import type { Random } from './random';

const FIRST = (
  'Wren Odessa Ravi Amara Tobias Mei Callum Yusuf Ingrid Leontine Dara Piers Noor Felix Sunniva Jomo Bettany Idris ' +
  'Clover Hamish Anjali Rufus Zadie Emrys Tamsin Kofi Linnet Osric Priya Barnaby Soraya Corin Hester Malik Juniper ' +
  'Alban Nerys Silas Farah Quentin Isolde Marek Orla Dashiell Yara Edmund Thea Lucian'
).split(' ');
const SURNAME_BEGINS = (
  'Thistle Bram Holly Applet Fennel Quill Marrow Candle Copper Pebble Winter Lark Mossy Tansy Harrow Ember Sorrel ' +
  'Bracken Otter Saffron'
).split(' ');
const SURNAME_ENDS =
  'wick combe thorpe bourne mere worth stead garth low hurst croft wold dale shaw field'.split(' ');

/** Names that nobody bears: `count` of them, no two alike. */
export function inventedNames(count: number, random: Random): string[] {
  const surnames = random.shuffled(SURNAME_BEGINS.flatMap((begin) => SURNAME_ENDS.map((end) => begin + end)));
  const firsts = random.shuffled(FIRST);
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / surnames.length);
    return `${firsts[(at + round * 7) % firsts.length]} ${surnames[at % surnames.length]}`;
  });
}

export const emailOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@hub.example`;

/** The academies of the demonstration, four to a region, in the order of `stories.ts`. */
export const ACADEMY_NAMES: readonly [string, Phase][] = [
  ['Applegarth Primary Academy', 'primary'],
  ['Greyfell Academy', 'secondary'],
  ['Tarnside Primary Academy', 'primary'],
  ['Moorlight School', 'special'],
  ['Saltmarsh Primary Academy', 'primary'],
  ['Lanternquay Academy', 'all-through'],
  ['Gullwing Primary Academy', 'primary'],
  ['Beaconpoint Academy', 'secondary'],
  ['Foxglove Primary Academy', 'primary'],
  ['Quillbrook Academy', 'secondary'],
  ['Willowmere School', 'special'],
  ['Barleycombe Primary Academy', 'primary'],
  ['Copperbridge Academy', 'secondary'],
  ['Weirside Primary Academy', 'primary'],
  ['Kilnfield Primary Academy', 'primary'],
  ['Wharfgate Academy', 'all-through'],
];

export const REGION_NAMES: readonly string[] = ['Fells', 'Harbour', 'Vale', 'Riverside'];

const PLACE_BEGINS = (
  'Alder Amber Ash Barrow Birch Brindle Cinder Clover Crane Dapple Dew Elder Fern Finch Flint Gorse Hazel Heron ' +
  'Juniper Kestrel Lapwing Linden Maple Marigold Mistle Nettle Osprey Plover Primrose Rook Rowan Rush Slate Sparrow ' +
  'Starling Teasel Thorn Umber Violet Yarrow'
).split(' ');
const PLACE_ENDS = (
  'bank beck bridge brow cliff cross den down edge fall ford gate glade hill holm lea moor ness pool ridge rise shore ' +
  'spring stone tor vale view water way wharf'
).split(' ');
const KINDS: readonly [string, Phase][] = [
  ['Primary Academy', 'primary'],
  ['Primary Academy', 'primary'],
  ['Academy', 'secondary'],
  ['Primary Academy', 'primary'],
  ['Academy', 'secondary'],
  ['School', 'special'],
  ['Primary Academy', 'primary'],
  ['Academy', 'all-through'],
];

/** Name and phase of the academy at `index`; beyond the demonstration's sixteen they are put together. */
export function academyName(index: number): [string, Phase] {
  const known = ACADEMY_NAMES[index];
  if (known) return known;
  const [kind, phase] = KINDS[index % KINDS.length] as [string, Phase];
  const place = PLACE_BEGINS[index % PLACE_BEGINS.length] ?? '';
  // The second half moves on by one every time round the first, so that no pair comes twice within 1,200.
  const end = PLACE_ENDS[(index + Math.floor(index / 120)) % PLACE_ENDS.length] ?? '';
  return [`${place}${end} ${kind}`, phase];
}

export function regionName(index: number): string {
  return (
    REGION_NAMES[index] ?? `${PLACE_BEGINS[index % PLACE_BEGINS.length]} ${index < 40 ? 'North' : 'South'}`
  );
}
