import type { Kind } from '../../src/hub/record/kind';
import { whoMay, type MayRow, type Permission } from '../../src/hub/record/who-may';
import { capital, listed } from '../../src/hub/text/words';
import type { Scope } from '../../src/hub/trust/rights';
import { OFFICES, ruleOf, type RoleWords } from '../../src/hub/trust/roles';
import { useHub } from '../hub-context';
import { Disclosure } from '../parts/Disclosure';
import { roleWordsOf } from '../role-words';

/** Where a right reaches, after what it lets people do: `see those in their region`. */
const SCOPE_WORDS: Partial<Record<Scope, string>> = {
  trust: 'all',
  'own-region': 'those in their region',
  'led-academy': 'those of the academy they lead',
  'own-academy': 'those of their academy',
  'own-board': 'those of boards they clerk',
  'on-board': 'those of boards they sit on',
  own: 'those they own',
};

const permissionWords = ({ does, scopes }: Permission): string =>
  `${does}: ${listed(scopes.map((scope) => SCOPE_WORDS[scope] ?? scope))}`;

const whoWords = ({ who }: MayRow, words: RoleWords): string =>
  who.length === OFFICES.length ? 'Everybody' : listed(who.map((office) => ruleOf(office).label(words)));

/** Who may do what with the records of a kind, for those who wonder why a button is missing. */
export function WhoMay({ kind }: { kind: Kind }) {
  const words = roleWordsOf(useHub().model);
  return (
    <Disclosure title="Who can do what">
      <dl class="facts">
        {whoMay(kind).map((row) => (
          <div key={row.who.join()}>
            <dt>{whoWords(row, words)}</dt>
            <dd>{row.may.map((one) => capital(`${permissionWords(one)}.`)).join(' ')}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
