import type { RecordList } from '../../src/actions/record/api';
import type { Kind } from '../../src/hub/record/kind';
import { count } from '../../src/hub/text/words';
import { Alert } from '../parts/Alert';

/** Says which records the list leaves out since a cell of their row cannot be read, and where to put that right. */
export function Unread({ kind, unread: { rows, cells } }: { kind: Kind; unread: RecordList['unread'] }) {
  if (rows === 0) return null;
  return (
    <Alert tone="warning" title={`${count(rows, 'row')} cannot be read, so not all ${kind.many} are shown`}>
      <ul>
        {cells.map(({ sheet, cell, expected, remedy }) => (
          <li key={`${sheet} ${cell}`}>
            <strong>
              {sheet}, cell {cell}:
            </strong>{' '}
            should hold {expected}. {remedy}
          </li>
        ))}
      </ul>
      {rows > cells.length && <p>And {rows - cells.length} more; the sheet “Health” names them.</p>}
    </Alert>
  );
}
