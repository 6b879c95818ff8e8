import type { Card, Press } from '../../card';
import type { Kind } from '../../hub/record/kind';

interface Saved {
  text: string;
  below: string;
  /** What one may do next beside going home. */
  next: { text: string; press: Press };
}

/** What was saved of a record, in its own words, and the ways on. */
export const savedCard = (kind: Kind, { text, below, next }: Saved): Card => ({
  title: 'Saved',
  subtitle: kind.title,
  sections: [
    {
      title: '',
      shown: 0,
      widgets: [
        { type: 'row', text, below },
        {
          type: 'buttons',
          buttons: [next, { text: 'Home', press: { calls: 'cardAgain', with: {} } }],
        },
      ],
    },
  ],
});
