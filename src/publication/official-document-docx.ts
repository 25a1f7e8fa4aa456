import { markedRuns, type OfficialBlock, type Superscript } from './official-document-block.ts';
import { docxImprint } from './official-document-docx-imprint.ts';
import { docxTable } from './official-document-docx-table.ts';
import { titleLines } from './official-document-title.ts';
import { headingNumbers, layout, redHeadSize } from './official-document-layout.ts';
import { FACES, half, mm, twips, type Docx, type FileChild, type Side } from './official-document-measure.ts';
import { attachmentsLabel } from './words/official-document-words.ts';

const HEADING_FACES = [FACES.heading, FACES.second, FACES.body, FACES.body] as const;

const CHARACTER = twips(layout.size.body);
const CLOSER = -twips(layout.closer);
const LINE = twips(layout.line);

/** What stands on pages of one side, in order. */
export type DocxSection = { readonly side: Side; readonly children: FileChild[] };

/** Blocks as paragraphs and tables, in sections of upright and turned pages. */
export const docxSections = (docx: Docx, blocks: readonly OfficialBlock[]): readonly DocxSection[] => {
  const { Paragraph, TextRun, PageBreak, AlignmentType, LineRuleType, HeadingLevel, BorderStyle } = docx;
  const number = headingNumbers();
  const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  type RunMore = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children'>;
  const run = (text: string, more: RunMore = {}) => new TextRun({ text, size: half(layout.size.body), font: FACES.body, characterSpacing: CLOSER, ...more });
  const runs = (text: string, marks: readonly Superscript[] | undefined, more: RunMore = {}) =>
    markedRuns(text, marks).map((one) => run(one.text, one.isMark ? { ...more, superScript: true, font: FACES.body, characterSpacing: 0 } : more));
  const indent = { firstLine: 2 * (CHARACTER + CLOSER) };
  const blank = () => new Paragraph({ spacing, children: [] });
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
  /** A line is left free under the title, or under the number below it. */
  const under = (i: number): number => (blocks[i + 1]?.kind === 'number' || blocks[i + 1]?.kind === 'title' ? 0 : LINE);

  const made = (block: OfficialBlock, i: number, side: Side, isFirst: boolean): readonly FileChild[] => {
    switch (block.kind) {
      case 'title':
        return [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...spacing, line: twips(layout.titleLine), after: under(i) },
            children: titleLines(block.text).map((line, n) =>
              run(line, { size: half(layout.size.title), font: FACES.title, characterSpacing: 0, ...(n === 0 ? {} : { break: 1 }) }),
            ),
          }),
        ];
      case 'number':
        return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...spacing, after: under(i) }, children: [run(block.text)] })];
      case 'caption':
        return [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { ...spacing, before: twips(8) },
            children: runs(block.text, block.marks, { font: FACES.heading, size: half(layout.size.table + 2) }),
          }),
        ];
      case 'addressee':
        return [new Paragraph({ spacing, children: [run(block.text)] })];
      case 'paragraph':
      case 'note': {
        const isNote = block.kind === 'note';
        const size = isNote ? { size: half(layout.size.table), characterSpacing: 0 } : {};
        return [
          new Paragraph({
            alignment: AlignmentType.BOTH,
            spacing: isNote ? { ...spacing, line: twips(layout.tableLine.table), after: twips(8) } : spacing,
            indent,
            children: runs(block.text, block.marks, size),
          }),
        ];
      }
      case 'heading': {
        const words = block.numbered === false ? '' : number(block.level);
        const shifted = (block.marks ?? []).map(({ at, text }) => ({ at: at + words.length, text }));
        return [
          new Paragraph({
            heading: levels[block.level - 1]!,
            keepNext: true,
            spacing,
            indent,
            children: runs(words + block.text, shifted, { font: HEADING_FACES[block.level - 1]!, bold: block.level > 2, color: '000000' }),
          }),
        ];
      }
      case 'signature':
        return [
          new Paragraph({ spacing, keepNext: true, children: [] }),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            keepNext: true,
            spacing,
            // Centred over the day, which stands four characters in.
            indent: { right: Math.max(0, Math.round((4 + ([...block.date].length - [...block.by].length) / 2) * CHARACTER)) },
            children: [run(block.by)],
          }),
          new Paragraph({ alignment: AlignmentType.RIGHT, spacing, indent: { right: 4 * CHARACTER }, children: [run(block.date)] }),
        ];
      case 'table':
        return [docxTable(docx, block, side)];
      case 'red-head':
        return [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: mm(layout.redHead.above), after: LINE * 2, line: twips(redHeadSize(block.by) * 1.2), lineRule: LineRuleType.EXACT },
            children: [run(block.by, { size: half(redHeadSize(block.by)), font: FACES.title, color: layout.redHead.red, characterSpacing: 0 })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...spacing, after: LINE * 2 },
            border: { bottom: { style: BorderStyle.SINGLE, size: 16, space: 11, color: layout.redHead.red } },
            children: [run(block.number ?? '')],
          }),
        ];
      case 'attachments':
        return [
          // The list stays with the signature under it, so that this never stands alone.
          new Paragraph({ spacing, keepNext: true, children: [] }),
          ...block.names.map((name, at) => {
            const isOne = block.names.length === 1;
            const label = at === 0 ? attachmentsLabel : '';
            return new Paragraph({
              alignment: AlignmentType.LEFT,
              keepNext: true,
              spacing,
              indent: { left: (isOne ? 5 : 6.5) * CHARACTER, hanging: (at === 0 ? (isOne ? 3 : 4.5) : 1.5) * CHARACTER },
              children: [run(`${label}${isOne ? '' : `${at + 1}. `}${name}`)],
            });
          }),
        ];
      case 'annex':
        return [
          new Paragraph({
            // Where pages were turned, one has begun already.
            pageBreakBefore: !isFirst,
            spacing: { ...spacing, after: LINE },
            children: [run(block.label, { font: FACES.heading })],
          }),
        ];
      case 'imprint':
        return [docxImprint(docx, block, (text) => run(text, { size: half(layout.size.page), characterSpacing: 0 })), blank()];
      case 'page-break':
        return [new Paragraph({ children: [new PageBreak()] })];
      case 'turn':
        return [];
    }
  };
  const sections: DocxSection[] = [{ side: 'portrait', children: [] }];
  blocks.forEach((block, i) => {
    if (block.kind === 'turn') {
      if (sections.at(-1)!.side !== block.to) sections.push({ side: block.to, children: [] });
    } else {
      const { side, children } = sections.at(-1)!;
      children.push(...made(block, i, side, children.length === 0));
    }
  });
  return sections.filter(({ children }, i) => i === 0 || children.length > 0);
};
