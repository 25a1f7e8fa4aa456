import type { Table, TextRun } from 'docx';
import type { OfficialBlock } from './official-document-block.ts';
import { layout } from './official-document-layout.ts';
import { mm, twips, type Docx } from './official-document-measure.ts';
import { copiesLabel, printedOn } from './words/official-document-words.ts';

type Imprint = Extract<OfficialBlock, { kind: 'imprint' }>;

/** 版记: its last line lies on the lower edge of the type area of the last page, whatever stands above (GB/T 9704-2012, 7.4). */
export const docxImprint = (docx: Docx, { copies, by, date }: Imprint, run: (text: string) => TextRun): Table => {
  const { BorderStyle, LineRuleType, RelativeHorizontalPosition, RelativeVerticalPosition, TableAnchorType } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const line = (text: string) =>
    new docx.Paragraph({
      spacing: { line: twips(layout.line), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      indent: { left: twips(layout.size.page), right: twips(layout.size.page) },
      tabStops: [{ type: docx.TabStopType.RIGHT, position: mm(156) - twips(layout.size.page) }],
      children: [run(text)],
    });
  const lines = [...(copies === undefined ? [] : [`${copiesLabel}${copies}`]), `${by}\t${printedOn(date)}`];
  return new docx.Table({
    width: { size: mm(156), type: docx.WidthType.DXA },
    columnWidths: [mm(156)],
    layout: docx.TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    margins: { left: 0, right: 0 },
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: { ...thick, size: 6 }, insideVertical: none },
    rows: lines.map((text) => new docx.TableRow({ cantSplit: true, children: [new docx.TableCell({ children: [line(text)] })] })),
  });
};
