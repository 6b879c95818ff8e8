import type { Random } from './random';

export type Phase = 'primary' | 'secondary' | 'special' | 'all-through';

interface PhaseWords {
  years: readonly string[];
  subjects: readonly string[];
  roles: readonly string[];
}

const primary: PhaseWords = {
  years: ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6'],
  subjects: [
    'phonics',
    'early reading',
    'writing',
    'mathematics',
    'science',
    'history',
    'geography',
    'art',
    'music',
  ],
  roles: [
    'SENCo',
    'Early Years lead',
    'phonics lead',
    'mathematics lead',
    'Key Stage 2 lead',
    'pastoral lead',
  ],
};

const secondary: PhaseWords = {
  years: ['Year 7', 'Year 8', 'Year 9', 'Year 10', 'Year 11', 'Year 12'],
  subjects: [
    'English',
    'mathematics',
    'science',
    'geography',
    'history',
    'modern languages',
    'computing',
    'design and technology',
    'drama',
  ],
  roles: [
    'head of Year 9',
    'head of science',
    'SENCo',
    'Deputy Principal',
    'attendance lead',
    'head of sixth form',
  ],
};

const special: PhaseWords = {
  years: [
    'Oak class',
    'Willow class',
    'Sycamore class',
    'Hazel class',
    'the Key Stage 4 group',
    'the Post-16 group',
  ],
  subjects: [
    'communication',
    'early reading',
    'number',
    'life skills',
    'food technology',
    'outdoor learning',
    'sensory learning',
    'art',
  ],
  roles: [
    'therapy lead',
    'family liaison lead',
    'Assistant Principal',
    'communication lead',
    'lead of Oak class',
  ],
};

const PHASES: Record<Phase, PhaseWords> = {
  primary,
  secondary,
  special,
  'all-through': {
    years: [...primary.years.slice(0, 7), ...secondary.years.slice(0, 5)],
    subjects: [...primary.subjects.slice(1, 5), ...secondary.subjects.slice(3)],
    roles: [...primary.roles.slice(1, 4), ...secondary.roles.slice(0, 5)],
  },
};

const COUNTS = ['five', 'six', 'seven', 'eight', 'nine'];
const MONTHS = ['September', 'October', 'November', 'January', 'February', 'March', 'May', 'June'];

/** What the slots of a template become, chosen to suit the phase; `{year}` and `{year2}` always differ. */
export function slotsFor(phase: Phase, random: Random): Record<string, string> {
  const words = PHASES[phase];
  const two = (items: readonly string[]): [string, string] => {
    const at = random.between(0, items.length - 1);
    const on = (at + random.between(1, items.length - 1)) % items.length;
    return [items[at] as string, items[on] as string];
  };
  const [year, year2] = two(words.years);
  const [subject, subject2] = two(words.subjects);
  const count = random.between(1, COUNTS.length - 1);
  return {
    year,
    year2,
    subject,
    subject2,
    role: random.pick(words.roles),
    month: random.pick(MONTHS),
    few: random.pick(['two', 'three']),
    m: COUNTS[count] as string,
    most: COUNTS[count - 1] as string,
    pct: String(random.between(86, 97)),
  };
}

/** Fills the slots and makes the first letter a capital. */
export function fill(template: string, slots: Record<string, string>): string {
  const text = template.replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const word = slots[name];
    if (word === undefined) throw new Error(`No word for {${name}} in “${template}”.`);
    return word;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const roleOf = (phase: Phase, random: Random): string => random.pick(PHASES[phase].roles);
