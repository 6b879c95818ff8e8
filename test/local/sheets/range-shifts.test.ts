import { addSheet, kit, range, rowsOf, type Kit } from './kit';

function filled(): Kit {
  const made = kit();
  made.run([
    {
      updateCells: {
        start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
        rows: rowsOf([
          ['a1', 'b1', 'c1'],
          ['a2', 'b2', 'c2'],
          ['a3', 'b3', 'c3'],
        ]),
        fields: 'userEnteredValue',
      },
    },
  ]);
  return made;
}

describe('deleteRange', () => {
  test('rows: what stands below in the same columns moves up, the others stay', () => {
    const made = filled();
    made.run([{ deleteRange: { range: range(7, 1, 2, 0, 2), shiftDimension: 'ROWS' } }]);
    expect(made.values()).toEqual([
      ['a1', 'b1', 'c1'],
      ['a3', 'b3', 'c2'],
      ['', '', 'c3'],
    ]);
  });

  test('columns: what stands behind in the same rows moves left', () => {
    const made = filled();
    made.run([{ deleteRange: { range: range(7, 0, 1, 0, 1), shiftDimension: 'COLUMNS' } }]);
    expect(made.values()[0]).toEqual(['b1', 'c1']);
    expect(made.values()[1]).toEqual(['a2', 'b2', 'c2']);
  });

  test('formats and notes move along, and the grid keeps its size', () => {
    const made = filled();
    const cell = { userEnteredFormat: { textFormat: { bold: true } }, note: 'mind this' };
    made.run([
      { repeatCell: { range: range(7, 2, 3, 0, 1), cell, fields: 'userEnteredFormat.textFormat.bold,note' } },
      { deleteRange: { range: range(7, 0, 2, 0, 1), shiftDimension: 'ROWS' } },
    ]);
    const [sheet] = made.get({
      ranges: ['Visits!A1:A3'],
      fields: 'sheets(properties.gridProperties,data.rowData.values(note,userEnteredFormat.textFormat.bold))',
    }).sheets as unknown as { properties: { gridProperties: object }; data: { rowData: object[] }[] }[];
    expect(sheet?.properties.gridProperties).toEqual({ rowCount: 6, columnCount: 5 });
    expect(sheet?.data[0]?.rowData[0]).toEqual({ values: [cell] });
  });

  test('is undone with its batch', () => {
    const made = filled();
    const before = made.state();
    expect(() =>
      made.run([
        { deleteRange: { range: range(7, 0, 2, 0, 3), shiftDimension: 'ROWS' } },
        { deleteSheet: { sheetId: 99 } },
      ]),
    ).toThrow('No grid with id: 99');
    expect(made.state()).toBe(before);
  });

  test('says that it does not know what becomes of merged cells', () => {
    const made = filled();
    made.run([{ mergeCells: { range: range(7, 3, 5, 0, 2), mergeType: 'MERGE_ALL' } }]);
    expect(() =>
      made.run([{ deleteRange: { range: range(7, 0, 1, 0, 1), shiftDimension: 'ROWS' } }]),
    ).toThrow('not modelled');
  });

  test('needs a dimension', () => {
    expect(() => filled().run([{ deleteRange: { range: range(7, 0, 1, 0, 1) } }])).toThrow(
      'dimension must be',
    );
  });
});

describe('insertRange', () => {
  test('is what deleteRange takes back', () => {
    const made = filled();
    const before = made.values();
    const body = { range: range(7, 1, 3, 1, 3), shiftDimension: 'ROWS' };
    made.run([{ insertRange: body }]);
    expect(made.values()).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3'], ['', 'b2', 'c2'], ['', 'b3', 'c3']]);
    made.run([{ deleteRange: body }]);
    expect(made.values()).toEqual(before);
  });

  test('does not push content out of the grid', () => {
    const made = filled();
    made.run([addSheet(8, 'Small', 2, 1)]);
    made.run([
      {
        updateCells: {
          start: { sheetId: 8, rowIndex: 1, columnIndex: 0 },
          rows: rowsOf([['last']]),
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(() =>
      made.run([{ insertRange: { range: range(8, 0, 1, 0, 1), shiftDimension: 'ROWS' } }]),
    ).toThrow('not modelled');
  });
});
