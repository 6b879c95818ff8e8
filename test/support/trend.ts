const LEVELS = ['below', 'working-towards', 'expected', 'strength'];

/** Day and level of each entry in a cell of the column Trend, oldest first: `day rank instant judgement`, by semicolons. */
export const trendIn = (cell: unknown): { on: string; level: string }[] =>
  (JSON.parse(String(cell)) as string).split(';').map((entry) => {
    const [on = '', rank] = entry.split(' ');
    return { on, level: LEVELS[Number(rank)] ?? '' };
  });
