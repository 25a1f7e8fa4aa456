import type { Footer } from 'docx';
import { layout, typeWidth } from './official-document-layout.ts';
import { FACES, half, mm, twips, type Docx, type Side } from './official-document-measure.ts';

const SIZE = layout.size.page;

/**
 * Page numbers (GB/T 9704-2012, 7.5): 7 mm below the type area, one character in from its outer edge. On a turned page they stay where they are on an upright
 * one, so that a bound volume has them all in one place: at its left edge, read from the right, in a table of one cell that floats there.
 */
export const docxFooters = (docx: Docx): ((side: Side) => { readonly default: Footer; readonly even: Footer }) => {
  const { AlignmentType, BorderStyle, Footer: Foot, HeightRule, LineRuleType, PageNumber, Paragraph, TableAnchorType, TextDirection, TextRun } = docx;
  const number = (outer: 'left' | 'right') =>
    new Paragraph({
      alignment: outer === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { line: twips(SIZE), lineRule: LineRuleType.EXACT },
      indent: { [outer]: twips(SIZE) },
      children: [new TextRun({ size: half(SIZE), font: FACES.page, children: ['— ', PageNumber.CURRENT, ' —'] })],
    });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const width = twips(SIZE + 2);
  const beside = (outer: 'left' | 'right') => {
    const cell = new docx.TableCell({ textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, children: [number(outer)] });
    return new docx.Table({
      width: { size: width, type: docx.WidthType.DXA },
      columnWidths: [width],
      layout: docx.TableLayoutType.FIXED,
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        verticalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: mm(layout.turned.left - layout.footer) - width,
        absoluteVerticalPosition: mm(layout.turned.top),
      },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: [new docx.TableRow({ height: { value: mm(typeWidth('portrait')), rule: HeightRule.EXACT }, children: [cell] })],
    });
  };
  const foot = (side: Side, outer: 'left' | 'right') =>
    new Foot({ children: side === 'portrait' ? [number(outer)] : [beside(outer), new Paragraph({ children: [] })] });
  return (side) => ({ default: foot(side, 'right'), even: foot(side, 'left') });
};
