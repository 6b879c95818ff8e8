/** What is still to happen, in the order of its time; at the same time, whatever was arranged first. */

interface Entry {
  at: number;
  work: () => void;
}

export interface Agenda {
  /** Arranges something for a time (ms); the answer calls it off. */
  add(at: number, work: () => void): () => void;
  /** When the next thing happens; `Infinity` when nothing will. */
  earliest(): number;
  /** Takes out the next thing. */
  next(): Entry | undefined;
}

export function createAgenda(): Agenda {
  const entries: Entry[] = [];
  return {
    add(at, work) {
      const entry = { at, work };
      let place = entries.length;
      while (place > 0 && (entries[place - 1] as Entry).at > at) place -= 1;
      entries.splice(place, 0, entry);
      return () => {
        const found = entries.indexOf(entry);
        if (found >= 0) entries.splice(found, 1);
      };
    },
    earliest: () => entries[0]?.at ?? Infinity,
    next: () => entries.shift(),
  };
}
