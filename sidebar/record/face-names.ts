import type { SidebarModel } from '../../src/actions/home/api';
import type { Names } from '../../src/hub/field/names';
import { ownWords } from '../../src/hub/field/own-word';
import { plainName } from '../../src/hub/text/text';

/** Names as far as this face knows them: people are checked when a record is saved. */
export function namesIn({
  academies,
  indicators,
  boards,
  words: own,
}: Pick<SidebarModel, 'academies' | 'indicators' | 'boards' | 'words'>): Names {
  const lists = { academy: academies, indicator: indicators, board: boards };
  return {
    own: (words) => ownWords(words, own),
    find: (kind, written) =>
      kind === 'person'
        ? undefined
        : lists[kind]
            .filter(({ id, name }) => [id, name].some((said) => plainName(said) === plainName(written)))
            .map(({ id }) => id),
    name: (kind, id) => (kind === 'person' ? id : (lists[kind].find((one) => one.id === id)?.name ?? id)),
  };
}
