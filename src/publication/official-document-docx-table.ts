import type { CellAlign, OfficialBlock } from './official-document-block.ts';
import { FACES, mm, twips, type Docx, type Side } from './official-document-measure.ts';
import { layout, typeWidth } from './official-document-layout.ts';

type TableBlock = Extract<OfficialBlock, { kind: 'table' }>;

/** A table over the whole type area: its head comes again on every page, no row breaks, a row of one cell spans it. */
export const docxTable = (
  { Paragraph, TextRun, Table, TableRow, TableCell, WidthType, AlignmentType, VerticalAlignTable, LineRuleType }: Docx,
  { head, widths: shares, rows, align = [], size, marks = [] }: TableBlock,
  side: Side,
) => {
  const kind = size ?? 'table';
  const points = layout.size[kind];
  const aligned = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
  const width = mm(typeWidth(side));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((width * share) / whole));
  const run = (text: string, isHead: boolean, superScript = false) =>
    new TextRun({ text, size: Math.round(points * 2), font: isHead ? FACES.heading : FACES.body, superScript });
  const cell = (text: string, of: { width: number; span?: number; isHead: boolean; align: CellAlign; mark?: string | undefined }) =>
    new TableCell({
      width: { size: of.width, type: WidthType.DXA },
      ...(of.span === undefined ? {} : { columnSpan: of.span }),
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: text.split('\n').map(
        (line, i) =>
          new Paragraph({
            alignment: aligned[of.align],
            spacing: { line: twips(layout.tableLine[kind]), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
            children: [run(line, of.isHead), ...(of.mark === undefined || i > 0 ? [] : [run(of.mark, false, true)])],
          }),
      ),
    });
  const cells = (row: readonly string[], isHead: boolean, mark: string | undefined) =>
    row.length === 1 && widths.length > 1
      ? [cell(row[0]!, { width, span: widths.length, isHead: true, align: 'left' })]
      : widths.map((own, i) => cell(row[i] ?? '', { width: own, isHead, align: isHead ? 'center' : (align[i] ?? 'left'), mark: i === 0 ? mark : undefined }));
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true, undefined) }),
      ...rows.map((row, i) => new TableRow({ cantSplit: true, children: cells(row, false, marks[i]) })),
    ],
  });
};
