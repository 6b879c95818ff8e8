import { longDate, type IsoDate } from '../../hub/time/date';
import type { AcademyFacts } from '../facts';
import type { Source, Span } from './document';

/** Numbers the rows that a report rests on, in the order in which it first speaks of them. */
export interface Citations {
  /** The number of this row; `says` is what the list of sources says of it. */
  cite(sheet: string, row: string, says: string): number;
  list(): Source[];
}

/** Sheets that hold only what is now, and the ledgers from which it was made for another day. */
const LEDGERS = new Map([
  ['Positions', 'Judgements'],
  ['Standings', 'Visits'],
]);

/** `upTo`: the day that the report shows, where it is over; rows that say how things are now are none of its sources. */
export function citations(upTo: IsoDate | '' = ''): Citations {
  const sources = new Map<string, Source>();
  return {
    cite(of, id, says) {
      const ledger = upTo === '' ? undefined : LEDGERS.get(of);
      const [sheet, row] = ledger === undefined ? [of, id] : [ledger, `${id}, up to ${longDate(upTo)}`];
      const key = `${sheet}\n${row}`;
      const known = sources.get(key);
      if (known) return known.number;
      const number = sources.size + 1;
      sources.set(key, { number, sheet, row, says });
      return number;
    },
    list: () => [...sources.values()],
  };
}

/** Text with the numbers of what it rests on. */
export const said = (text: string, sources: number[] = []): Span => ({
  text,
  ...(sources.length > 0 ? { sources: [...sources].sort((a, b) => a - b) } : {}),
});

/** The words that begin a paragraph and say what it is about. */
export const lead = (text: string): Span => ({ text: `${text} `, bold: true });

/** `PI01–PI04, PI06` */
export function indicatorRange(all: string[], present: (id: string) => boolean): string {
  const parts: string[] = [];
  for (let from = 0; from < all.length; from += 1) {
    if (!present(all[from] as string)) continue;
    let to = from;
    while (to + 1 < all.length && present(all[to + 1] as string)) to += 1;
    parts.push(to === from ? (all[from] as string) : `${all[from]}\u2013${all[to]}`);
    from = to;
  }
  return parts.join(', ');
}

/** One source for all the positions of an academy: they are read together. */
export function citePositions(
  citations: Citations,
  { academy, positions }: AcademyFacts,
  all: string[],
): number[] {
  const range = indicatorRange(all, (id) => positions.has(id));
  if (range === '')
    return [citations.cite('Positions', `none of ${academy.id}`, `${academy.name}: no position yet`)];
  return [citations.cite('Positions', `${academy.id}:${range}`, `${academy.name}: levels of its indicators`)];
}

/** What an academy's category rests on; before the set date the register, which has its older stage. */
export const citeCategory = (citations: Citations, facts: AcademyFacts, all: string[]): number[] => [
  ...citePositions(citations, facts, all),
  ...(facts.notBegun === '' ? [] : citeAcademy(citations, facts)),
];

export const citeStanding = (citations: Citations, { academy }: AcademyFacts): number[] => [
  citations.cite('Standings', academy.id, `${academy.name}: latest visits of each kind`),
];

/** What the register of academies says of it. */
export function citeAcademy(citations: Citations, { academy }: AcademyFacts): number[] {
  const ofsted = academy.expectingOfsted ? ', expecting Ofsted' : '';
  const says = `${academy.name}: joined ${longDate(academy.joinedOn)}${ofsted}`;
  return [citations.cite('Academies', academy.id, says)];
}

/** The Principal’s replies that dispute a record. */
export const citeDisputes = (citations: Citations, { academy, disputes }: AcademyFacts): number[] =>
  disputes.map(({ reply, on }) =>
    citations.cite('Replies', reply, `${academy.name}: a record disputed on ${longDate(on)}`),
  );

/** One source for several actions of an academy, each named by its id; that there is none is traceable too. */
export function citeActions(citations: Citations, { academy }: AcademyFacts, ids: string[]): number[] {
  if (ids.length === 0) {
    return [citations.cite('Actions', `none of ${academy.id}`, `${academy.name}: no live action`)];
  }
  return [
    citations.cite('Actions', [...new Set(ids)].sort().join(', '), `${academy.name}: improvement plan`),
  ];
}

/** How many records of each kind are open and late there. */
export const citeRecords = (citations: Citations, { academy, records }: AcademyFacts): number[] =>
  records
    .filter(({ late }) => late > 0)
    .map(({ id, late, kind }) =>
      citations.cite('Record counts', id, `${academy.name}: ${kind}, ${late} late`),
    );
