import { columnsOfList, LISTS, type ListName } from '../../../src/hub/trust/lists';
import { Disclosure } from '../../parts/Disclosure';

/** The headings as a file that a spreadsheet opens. */
const templateOf = (list: ListName): string =>
  `${columnsOfList(list)
    .map(({ heading }) => heading)
    .join(',')}\r\n`;

/** What a list may hold, told before anybody pastes one. */
export function Columns({ list }: { list: ListName }) {
  const { title } = LISTS[list];
  const needed = columnsOfList(list).filter((column) => column.needed);
  return (
    <>
      <p class="hint">Needed: {needed.map(({ heading }) => heading).join(', ')}.</p>
      <Disclosure title={`Columns of ${title}`}>
        <p class="hint">
          In any order, under these names or what you call them. Leave out what you do not have: an ID is made
          where there is none, and regions, academies and people may be named instead.
        </p>
        <div class="table-scroll" role="region" aria-label={`Columns of ${title}`} tabIndex={0}>
          <table class="columns">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Example</th>
              </tr>
            </thead>
            <tbody>
              {columnsOfList(list).map(({ heading, needed, example }) => (
                <tr key={heading}>
                  <th scope="row">
                    {heading}
                    {needed && <span class="optional"> (needed)</span>}
                  </th>
                  <td>{example}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <a
          class="button plain wide"
          download={`${title.toLowerCase()}-template.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(templateOf(list))}`}
        >
          Save a template
        </a>
      </Disclosure>
    </>
  );
}
