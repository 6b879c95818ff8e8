import { appendRows } from '../../local/demo/load';
import type { Workspace } from '../../local/workspace';
import { DIRECTOR, smallTrust } from '../support/small-trust';
import { textsOf, valueOf, widgets } from './kit';

const SECONDS = 1000;
const NOBODY = { Principal: '', 'Left on': '', 'Last inspected': '' };

/** A thousand academies of one region, none ever visited: every one of them is overdue. */
function thousand(): Workspace {
  const workspace = smallTrust();
  const target = { sheets: workspace.sheets, workbook: workspace.id, owner: workspace.owner };
  const rows = Array.from({ length: 1000 }, (_, at) => ({
    ID: `T${String(at).padStart(4, '0')}`,
    Academy: `Thousandth ${at}`,
    Region: 'R2',
    Phase: 'primary',
    URN: String(100000 + at),
    Calendar: 'trust',
    'Joined on': 43709 + at,
    ...NOBODY,
  }));
  appendRows(target, { Academies: rows });
  return workspace;
}

describe('a thousand academies', () => {
  const workspace = thousand();
  const { card } = workspace.as(DIRECTOR);
  const took = (): number => workspace.lastExecution.virtualMs + workspace.lastExecution.computeMs;

  test('the homepage keeps within a hundred widgets and thirty seconds, the most overdue first', () => {
    const home = card.home('SHEETS').card;
    expect(widgets(home).length).toBeLessThan(40);
    expect(textsOf(home)).toContain('and 995 more in the hub');
    expect(took()).toBeLessThan(30 * SECONDS);
  });

  test('the form offers a hundred at most; any other is found by part of its name, with the words kept', () => {
    card.press('Record a support visit');
    expect(took()).toBeLessThan(30 * SECONDS);
    card.fill({ summary: 'Kept', find: 'thousandth 777' });
    const found = card.press('Find the academy').card;
    expect(valueOf(card, 'summary')).toBe('Kept');
    const [, first] = card.fields.find(({ name }) => name === 'academy')?.offered ?? [];
    expect(first).toBe('T0777');
    expect(widgets(found).length).toBeLessThan(40);
    card.fill({ academy: 'T0777' });
    const saved = card.press('Save the visit');
    expect(saved.notification).toBe('The visit is saved.');
    expect(took()).toBeLessThan(30 * SECONDS);
  });
});
