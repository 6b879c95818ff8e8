import type { Block, ReportDocument, Source, Span } from './document';
import { citedIn } from './spans';

/** The blocks up to the next heading of the first level, each stretch with its heading. */
export function stretchesOf(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found[found.length - 1];
    if (last && !(block.kind === 'heading' && block.level === 1)) last.push(block);
    else found.push([block]);
  }
  return found;
}

/** The sheets in which the rows behind these blocks lie, in the order of first mention; a source may name two. */
function sheetsBehind(blocks: readonly Block[], sources: readonly Source[]): string[] {
  const cited = citedIn(blocks);
  const sheets = sources.filter(({ number }) => cited.has(number)).flatMap(({ sheet }) => sheet.split(', '));
  return [...new Set(sheets)];
}

const quiet = (text: string, link?: string): Span => ({
  text,
  italic: true,
  ...(link === undefined ? {} : { link }),
});

function originLine(sheets: readonly string[], addresses: Readonly<Record<string, string>>): Block {
  const names = sheets.flatMap((sheet, index): Span[] => [
    ...(index === 0 ? [] : [quiet(index === sheets.length - 1 ? ' and ' : ', ')]),
    quiet(sheet, addresses[sheet]),
  ]);
  return { kind: 'paragraph', spans: [quiet('In the hub: '), ...names, quiet('.')] };
}

/**
 * Each section with a quiet last line that opens the sheets in which its rows lie (docs/rulebook.md §9: every figure can
 * be traced). Which rows they are is told by the document of sources beside the report.
 */
export const withOrigins = (
  blocks: readonly Block[],
  { sources }: Pick<ReportDocument, 'sources'>,
  addresses: Readonly<Record<string, string>> = {},
): Block[] =>
  stretchesOf(blocks).flatMap((stretch) => {
    const sheets = sheetsBehind(stretch, sources);
    return sheets.length === 0 ? stretch : [...stretch, originLine(sheets, addresses)];
  });
