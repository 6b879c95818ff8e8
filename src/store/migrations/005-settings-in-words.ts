import type { SheetsRequest } from '../../ports';
import { TABLES } from '../tables';
import type { Portion, RowChange } from './migration';

const { sheetId } = TABLES.settings;

const column = (at: number): object => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: at,
  endIndex: at + 1,
});

const moved = (from: number, destinationIndex: number): SheetsRequest => ({
  moveDimension: { source: column(from), destinationIndex },
});

/**
 * The new columns come behind all others; people read group and name before the value, unit and default after it. The
 * key goes out of sight: the hub still finds settings by it. What the columns say, set-up and the clock write.
 */
export const settingsInWords: RowChange = {
  reads: ['settings'],
  change: (before): Portion => {
    const { id = 0, value = 0, group, label, unit, standard } = before('settings').layout.columns;
    // They are added with this portion and moved with the next one.
    if (group === undefined || label === undefined || unit === undefined || standard === undefined)
      return { requests: [], last: false };
    // Each lies right of where it goes and left of the next one, so that no move shifts those that follow.
    const fresh = value < group && group < label && label < unit && unit < standard;
    if (!fresh)
      return {
        requests: [
          {
            updateDimensionProperties: {
              range: column(id),
              properties: { hiddenByUser: true },
              fields: 'hiddenByUser',
            },
          },
        ],
        last: true,
      };
    return {
      requests: [
        moved(group, value),
        moved(label, value + 1),
        moved(unit, value + 3),
        moved(standard, value + 4),
      ],
      last: false,
    };
  },
};
