import type { OfficialDocument } from './official-document-block.ts';
import { docxFooters } from './official-document-docx-footer.ts';
import { docxSections } from './official-document-docx.ts';
import { layout } from './official-document-layout.ts';
import { FACES, mm, twips, type Docx, type Side } from './official-document-measure.ts';

export type { OfficialBlock, OfficialDocument } from './official-document-block.ts';

const UPRIGHT = { width: mm(layout.page.width), height: mm(layout.page.height) };

/**
 * The bytes of a .docx in the layout of official documents (GB/T 9704-2012): A4, margins 37 35 28 26 mm, 仿宋 of 16 points in 22 lines of 28 characters, title
 * in 小标宋 of 22, page numbers — 1 — outside.
 */
export const officialDocumentFile = async ({ title, blocks, mark, creator }: OfficialDocument): Promise<Uint8Array> => {
  // Loading it takes a fifth of a second: only when somebody asks for one.
  const docx: Docx = await import('docx');
  const { Document, Packer, Paragraph, TextRun, Header, AlignmentType, LineRuleType, PageOrientation, SectionType } = docx;
  const LINE = { line: twips(layout.line), lineRule: LineRuleType.EXACT };
  const footers = docxFooters(docx);
  const header = new Header({
    children:
      mark === undefined
        ? []
        : [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: mark, size: layout.size.table * 2, font: FACES.heading })] })],
  });
  const page = (side: Side) => {
    const margins = side === 'portrait' ? layout.margins : layout.turned;
    return {
      size: side === 'portrait' ? UPRIGHT : { ...UPRIGHT, orientation: PageOrientation.LANDSCAPE },
      margin: {
        top: mm(margins.top),
        bottom: mm(margins.bottom),
        left: mm(margins.left),
        right: mm(margins.right),
        header: mm(Math.min(layout.header, margins.top - 12)),
        footer: mm(margins.bottom - layout.footer) - twips(layout.size.page),
        gutter: 0,
      },
    };
  };
  const document = new Document({
    title,
    creator: creator ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FACES.body, size: layout.size.body * 2 }, paragraph: { spacing: LINE } } } },
    sections: docxSections(docx, blocks).map(({ side, children }) => ({
      // No grid: lines are exact, and a grid would pull those of tables apart.
      properties: { type: SectionType.NEXT_PAGE, page: page(side) },
      headers: { default: header, even: header },
      footers: footers(side),
      children,
    })),
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
