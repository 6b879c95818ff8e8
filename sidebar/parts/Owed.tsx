import type { Owed } from '../../src/actions/academy/api';

const LOOKS: Record<Owed['status'], { tone: string; sign: string }> = {
  overdue: { tone: 'alarm', sign: '!' },
  over: { tone: 'alarm', sign: '!' },
  due: { tone: 'warning', sign: '•' },
  'on track': { tone: 'good', sign: '✓' },
  unknown: { tone: 'subtle', sign: '?' },
};

/** How soon a support visit is owed, where that may be seen: words first, colour and sign beside them. */
export function OwedTag({ owed }: { owed: Owed | null }) {
  if (!owed) return null;
  const { tone, sign } = LOOKS[owed.status];
  return (
    <span class={`tag ${tone}`}>
      <span aria-hidden="true">{sign} </span>
      {owed.words}
    </span>
  );
}
