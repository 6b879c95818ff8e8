import type { Owed } from '../../src/actions/academy/api';

const LOOKS: Record<Owed['status'], { tone: string; sign: string }> = {
  overdue: { tone: 'alarm', sign: '!' },
  over: { tone: 'alarm', sign: '!' },
  due: { tone: 'warning', sign: '•' },
  'on track': { tone: 'good', sign: '✓' },
  unknown: { tone: 'subtle', sign: '?' },
};

/** Nothing is late, but not all of it is done: no tick. */
const STILL_OPEN = { tone: 'note', sign: '•' };

/** `done` of `owed`, where a number is owed. */
type OwedShown = Pick<Owed, 'status' | 'words'> & { done?: number; owed?: number };

interface OwedTagProps {
  owed: OwedShown | null;
  /** Nothing around it says that it is about the support visit. */
  named?: boolean;
}

/** How soon something is owed, where that may be seen: words first, colour and sign beside them. */
export function OwedTag({ owed, named = false }: OwedTagProps) {
  if (!owed) return null;
  const open = owed.status === 'on track' && (owed.done ?? 0) < (owed.owed ?? 0);
  const { tone, sign } = open ? STILL_OPEN : LOOKS[owed.status];
  return (
    <span class={`tag ${tone}`}>
      <span aria-hidden="true">{sign} </span>
      {named && 'Support visit: '}
      {owed.words}
    </span>
  );
}
