import { textDifference } from '../../src/hub/text/difference';

/** Two texts in one, word by word: what is gone is struck through, what is new underlined; both are said, too. */
export function Difference({ before, after }: { before: string; after: string }) {
  if (before === after)
    return (
      <p class="kept" dir="auto">
        {after}
      </p>
    );
  return (
    <p class="kept difference" dir="auto">
      {textDifference(before, after).map(({ kind, text }, index) =>
        kind === 'gone' ? (
          <del key={index}>{text}</del>
        ) : kind === 'new' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </p>
  );
}
