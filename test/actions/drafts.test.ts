import { ask, CEO, smallTrust } from '../support/small-trust';
import { supportVisit } from '../support/visits';

test.each([0, 1])(
  'a long draft comes back word for word, wherever its symbols fall (%d before)',
  (before) => {
    const workspace = smallTrust();
    const draft = supportVisit({ summary: 'x'.repeat(before) + '📚'.repeat(6000) });
    ask(workspace, CEO, 'save-draft', { draft });
    expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({ draft: { draft } });
  },
);
