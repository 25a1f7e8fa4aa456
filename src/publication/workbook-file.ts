import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnLetters, type CellStyle, type Sheet, type SheetCell, type Workbook } from './sheet.ts';
import { escaped } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Longest text of a cell that a workbook may hold. */
const LONGEST = 32_767;

const STYLES: readonly CellStyle[] = ['plain', 'title', 'head', 'text', 'number', 'share', 'points', 'strong', 'note'];

/** Font, fill, border, number format and alignment of each style, in the order of `STYLES`. */
const FORMATS: readonly string[] = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
];

const edge = (side: string): string => `<${side} style="thin"><color rgb="FFB9B2A4"/></${side}>`;

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="10"/><color rgb="FF5B6470"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3EFE7"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs></styleSheet>`;

const cellXml = (cell: SheetCell, at: string, fallback: CellStyle): string => {
  if (cell === undefined) return '';
  const { value, formula, style } = typeof cell === 'object' ? cell : { value: cell, formula: undefined, style: undefined };
  const look = STYLES.indexOf(style ?? (typeof value === 'number' && fallback === 'text' ? 'number' : fallback));
  if (formula !== undefined) {
    const type = typeof value === 'string' ? ' t="str"' : '';
    const result = typeof value === 'number' && !Number.isFinite(value) ? '' : `<v>${escaped(String(value))}</v>`;
    return `<c r="${at}" s="${look}"${type}><f>${escaped(formula)}</f>${result}</c>`;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}" s="${look}"><v>${value}</v></c>` : '';
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, LONGEST))}</t></is></c>`;
};

const headerFooter = (mark: string | undefined): string => {
  const said = mark === undefined ? '' : `&R${mark.replaceAll('&', '&&')}`;
  return `<headerFooter>${said === '' ? '' : `<oddHeader>${escaped(said)}</oddHeader>`}<oddFooter>${escaped(`&C&P / &N${said}`)}</oddFooter></headerFooter>`;
};

type AnySheet = Sheet<Iterable<readonly SheetCell[]>>;
type AnyWorkbook = Workbook<Iterable<readonly SheetCell[]>>;

/** Characters of a sheet that are packed in one go. */
const PIECE = 16_384;

const sheetXml = function* ({ rows, widths, head, mark }: AnySheet): Generator<string> {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const pane = head === 0 ? '' : `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>`;
  let piece = `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`;
  let r = 0;
  for (const row of rows) {
    r++;
    const cells = row.map((cell, c) => cellXml(cell, `${columnLetters(c + 1)}${r}`, r <= head ? 'head' : 'text')).join('');
    piece += `<row r="${r}">${cells}</row>`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${headerFooter(mark)}</worksheet>`;
};

const workbookXml = ({ sheets }: AnyWorkbook): string => {
  const entries = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const titles = sheets.flatMap(({ name, head }, i) =>
    head === 0 ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(`'${name.replaceAll("'", "''")}'!$1:$${head}`)}</definedName>`],
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries}</sheets>${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}<calcPr calcId="171027" fullCalcOnLoad="1"/></workbook>`;
};

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inner: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

/** Every file of one zip has the same time, so that the same workbook is the same bytes. */
const MTIME = new Date('2020-01-01T00:00:00Z');

/** Bytes one after another. */
export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const NOTHING = new Uint8Array(0);

/** The bytes of an .xlsx file, piece by piece (some are empty): a sheet of thousands of rows takes a while, and who writes it may let others in between. */
export const workbookPieces = function* (book: AnyWorkbook): Generator<Uint8Array> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = book.sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>`,
    ...parts.map((part) => `<Override PartName="/xl/${part}" ContentType="${type}.worksheet+xml"/>`),
  ];
  const files: Record<string, Iterable<string>> = {
    '[Content_Types].xml': [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
    '_rels/.rels': [relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    'xl/workbook.xml': [workbookXml(book)],
    'xl/_rels/workbook.xml.rels': [
      relations([...parts.map((part, i) => relation(`rId${i + 1}`, 'worksheet', part)), relation(`rId${parts.length + 1}`, 'styles', 'styles.xml')].join('')),
    ],
    'xl/styles.xml': [styles],
    ...Object.fromEntries(parts.map((part, i) => [`xl/${part}`, sheetXml(book.sheets[i]!)])),
  };
  const made: Uint8Array[] = [];
  const zip = new Zip((fault, bytes) => {
    if (fault !== null) throw fault;
    made.push(bytes);
  });
  for (const [name, pieces] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MTIME;
    zip.add(file);
    for (const piece of pieces) {
      file.push(strToU8(piece));
      if (made.length === 0) yield NOTHING;
      yield* made.splice(0);
    }
    file.push(NOTHING, true);
  }
  zip.end();
  yield* made;
};

/** The bytes of an .xlsx file; formulas carry their results, and are worked out anew when it is opened. */
export const workbookFile = (book: Workbook): Uint8Array => joined([...workbookPieces(book)]);
