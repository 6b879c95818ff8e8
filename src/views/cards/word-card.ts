import type { Card } from '../../card';

/** A plain word where there is nothing else to show: no role, no identity, a hub that is not set up. */
export const wordCard = ({ message, remedy }: { message: string; remedy: string }): Card => ({
  title: 'Education Hub',
  subtitle: '',
  sections: [
    {
      title: '',
      shown: 0,
      widgets: [
        { type: 'words', text: message },
        { type: 'words', text: remedy },
        { type: 'buttons', buttons: [{ text: 'Try again', press: { calls: 'cardAgain', with: {} } }] },
      ],
    },
  ],
});
