import type { Academy } from '../../hub/academy';
import type { Person } from '../../hub/person';
import { oneLine } from '../../hub/text';

/** What a Principal is told of a document that is now theirs to read; plain text. */
export const paperMessage = (
  trust: string,
  title: string,
  academy: Pick<Academy, 'name'>,
  principal: Pick<Person, 'name'>,
  url: string,
): string =>
  [
    `Dear ${oneLine(principal.name)},`,
    '',
    `this document of ${oneLine(academy.name)} is ready for you: ${title}.`,
    ...(url === '' ? [] : ['', `Open it here: ${oneLine(url)}`]),
    '',
    'When it is written again, the same link shows what is new.',
    '',
    `${oneLine(trust)}, Education Hub`,
  ].join('\n');
