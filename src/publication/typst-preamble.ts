import { layout, typeWidth } from './official-document-layout.ts';
import { typstString } from './typst-text.ts';
import { typstFaces } from './words/typst-faces.ts';

const list = (faces: readonly string[]): string => `(${faces.map(typstString).join(', ')},)`;
/** Latin letters and figures in their own face, as in the .docx. */
const withLatin = (faces: readonly string[]): string =>
  `(${typstFaces.latin.map((face) => `(name: ${typstString(face)}, covers: "latin-in-cjk")`).join(', ')}, ${faces.map(typstString).join(', ')})`;

const { size, line, page, margins, turned, tableLine, closer, footer } = layout;

/** The layout as typst rules; `mark` stands over every page. */
export const typstPreamble = (title: string, mark: string | undefined): string => `
#let body-face = ${withLatin(typstFaces.body)}
#let heading-face = ${withLatin(typstFaces.heading)}
#let second-face = ${withLatin(typstFaces.second)}
#let title-face = ${withLatin(typstFaces.title)}
#let page-face = ${list(typstFaces.page)}
#set document(title: ${typstString(title)}, date: none)
#set text(font: body-face, size: ${size.body}pt, tracking: -${closer}pt, lang: "zh", region: "cn", cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: ${line - size.body}pt, spacing: ${line - size.body}pt, justify: true, linebreaks: "simple", first-line-indent: (amount: ${2 * (size.body - closer)}pt, all: true))
#let number = context {
  let n = counter(page).get().first()
  set text(font: page-face, size: ${size.page}pt, tracking: 0pt)
  set par(first-line-indent: 0pt)
  align(if calc.odd(n) { right } else { left }, pad(x: ${size.page}pt, [— #n —]))
}
#set page(
  width: ${page.width}mm, height: ${page.height}mm,
  margin: (top: ${margins.top}mm, bottom: ${margins.bottom}mm, left: ${margins.left}mm, right: ${margins.right}mm),
  footer-descent: ${footer}mm, footer: align(top, number),
  header: ${mark === undefined ? 'none' : `align(right, text(font: heading-face, size: ${size.table}pt, ${typstString(mark)}))`},
)
#let turned(it) = page(
  width: ${page.height}mm, height: ${page.width}mm,
  margin: (top: ${turned.top}mm, bottom: ${turned.bottom}mm, left: ${turned.left}mm, right: ${turned.right}mm), footer: none,
  background: place(top + left, dx: ${turned.left - footer}mm - ${size.page}pt, dy: ${turned.top}mm, rotate(90deg, reflow: true, box(width: ${typeWidth('portrait')}mm, number))), it)
#let mark(it) = super(typographic: false, size: 0.6em, it)
#let plain(it) = par(first-line-indent: 0pt, it)
#show heading: set text(size: ${size.body}pt, weight: "regular")
#show heading: set block(above: ${line - size.body}pt, below: ${line - size.body}pt, sticky: true)
#show heading: it => block(pad(left: ${2 * (size.body - closer)}pt, it.body))
#show heading.where(level: 1): set text(font: heading-face)
#show heading.where(level: 2): set text(font: second-face)
#show heading.where(level: 3): set text(weight: "bold")
#show heading.where(level: 4): set text(weight: "bold")
#let title(it, below) = {
  set text(font: title-face, size: ${size.title}pt, tracking: 0pt)
  set par(leading: ${layout.titleLine - size.title}pt, first-line-indent: 0pt, justify: false)
  align(center, block(below: below, it))
}
#let cells(of, leading, widths, align-of, head, ..rows) = {
  set text(size: of, tracking: 0pt)
  set par(leading: leading - of, spacing: leading - of, first-line-indent: 0pt, justify: false)
  set table.cell(breakable: false)
  block(above: ${line - size.body}pt, below: ${line - size.body}pt, width: 100%, table(columns: widths, align: align-of, stroke: 0.5pt, inset: (x: 3pt, y: 3.5pt),
    table.header(..head.map(it => table.cell(align: center + horizon, text(font: heading-face, it)))), ..rows))
}
#let span(n, it) = table.cell(colspan: n, align: left + horizon, text(font: heading-face, it))
#let caption(it) = block(above: ${line - size.body + 8}pt, below: 8pt, sticky: true, width: 100%, align(center, text(font: heading-face, size: ${size.table + 2}pt, it)))
#let note(it) = { set text(size: ${size.table}pt, tracking: 0pt); set par(leading: ${tableLine.table - size.table}pt, first-line-indent: (amount: 2em, all: true)); par(it) }
#let red-head(by, of, code) = {
  v(${layout.redHead.above}mm)
  align(center, block(below: ${2 * line}pt, text(font: title-face, size: of, tracking: 0pt, fill: rgb("#${layout.redHead.red}"), by)))
  block(below: ${2 * line}pt, width: ${typeWidth('portrait')}mm, stroke: (bottom: 2pt + rgb("#${layout.redHead.red}")), inset: (bottom: ${layout.redHead.under}mm), align(center, code))
}
#let signed(by, day) = {
  v(${line}pt)
  align(right, block(breakable: false, pad(right: ${4 * size.body}pt, stack(spacing: ${line - size.body}pt, align(center, by), align(center, day)))))
}
#let imprint(copies, by, day) = place(bottom, float: true, block(width: 100%, {
  set text(size: ${size.page}pt, tracking: 0pt)
  set par(first-line-indent: 0pt)
  let row(it, top, bottom) = block(width: 100%, spacing: 0pt, stroke: (top: top, bottom: bottom), inset: (x: ${size.page}pt, y: 5pt), it)
  if copies != none { row(copies, 1pt, none) }
  row(by + h(1fr) + day, if copies == none { 1pt } else { 0.7pt }, 1pt)
}))
`;
