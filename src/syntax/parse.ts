import type { Span } from '../basis/index.ts';
import { BoxBody, isBoxEntry } from './box-body.ts';
import { boxMark } from './box-mark.ts';
import type { ContentsRun } from './contents.ts';
import { Cursor } from './cursor.ts';
import { isFramed } from './frame.ts';
import type { HeadingStyle } from './heading-mark.ts';
import { openStyles } from './level.ts';
import { isBlank, isIndented, trimmedLine } from './line.ts';
import { lineHeadings } from './line-heading.ts';
import { type FoundTable, isAnnexTitle, isEndnotesTitle, isFurnitureLine, isNoteLine, type Opening, tableAt } from './scan.ts';
import { sentenceHeadings } from './sentence-heading.ts';
import { type Draft, settle } from './settle.ts';
import { standsAlone, type TitlePlace, titleText } from './title.ts';
import type { Block, Box, Caption, Glossary, Paragraph, Table, Tree } from './tree.ts';
import { annexWords } from './words/structure.ts';

const HEADINGS_BEFORE_ANNEX = 4;
/** A title that goes on below has at least so many characters, and what goes on at most so much of a usual line. */
const LONG_TITLE = 16;
const SHORT_TITLE = 0.5;

class Reader extends Cursor {
  private headings = 0;
  private readonly styles = new Set<HeadingStyle>();
  /** Where each heading style stood last, counted in headings. */
  private readonly places = new Map<HeadingStyle, number>();
  private inNotes = false;
  private lastCaption: { readonly caption: Caption; readonly index: number } | undefined;

  read(): Draft[] {
    while (this.at < this.lines.length) this.step();
    return this.out;
  }

  private step(): void {
    const line = this.lines[this.at]!;
    if (isFurnitureLine(this.text, line, false)) return this.furniture(this.at + 1);
    const found = this.opening(this.at);
    if (found?.kind === 'contents') return this.contents(found.run);
    if (found?.kind === 'glossary') return this.glossary();
    if (found?.kind === 'box') return this.box();
    const table = tableAt(this.text, this.lines, this.at, (other) => this.opensBlock(other));
    if (table !== undefined && (found?.kind !== 'heading' || table.rows.length > 2)) return this.table(table);
    if (found?.kind === 'caption') {
      if (isAnnexTitle(this.text, line) && this.headings > HEADINGS_BEFORE_ANNEX) this.inAnnex = true;
      return this.caption(found.caption);
    }
    if (found?.kind === 'annex' && this.headings > HEADINGS_BEFORE_ANNEX) this.inAnnex = true;
    if (this.inAnnex && found?.kind === 'heading' && this.goesOn(found)) this.inAnnex = this.inNotes = false;
    if (isEndnotesTitle(this.text, this.lines, this.at)) this.inAnnex = this.inNotes = true;
    // Before any heading a dash opens the line under a report's title (「——2026年1月27日在…会议上」), and # the title.
    const underTitle = found?.kind === 'heading' && this.headings === 0 && (found.mark.style === 'dash' || found.mark.style === 'markdown');
    if (found?.kind === 'heading' && !this.inAnnex && !underTitle) return this.heading(found);
    this.paragraph(this.inNotes ? 'note' : this.headings === 0 ? 'front' : 'body');
  }

  private contents(run: ContentsRun): void {
    const span = this.take(run.next);
    this.list(run.entries.filter((entry) => entry.style === 'listed' && !annexWords.some((word) => entry.title.startsWith(word))).map((entry) => entry.title));
    this.out.push({ type: 'contents-run', run, span });
  }

  private caption(caption: Caption): void {
    const span = this.take(this.at + 1);
    this.lastCaption = { caption, index: this.out.length };
    this.out.push({ ...caption, span });
  }

  private heading(found: Extract<Opening, { kind: 'heading' }>): void {
    const { mark } = found;
    const place = standsAlone(mark.style) ? this.wholeTitle(found.place) : found.place;
    if (mark.number !== undefined) this.last.set(mark.style, mark.number);
    this.places.set(mark.style, this.headings);
    const from = this.lines[this.at]!.from;
    let holder = this.at;
    while (place.title[1] > this.lines[holder]!.end) holder++;
    this.headings++;
    this.styles.add(mark.style);
    const common = {
      type: 'heading' as const,
      style: mark.style,
      title: titleText(this.text, place.title),
      titleSpan: place.title,
      ...(mark.number === undefined ? {} : { number: mark.number }),
      ...(mark.depth === undefined ? {} : { depth: mark.depth }),
    };
    if (place.rest === undefined) {
      this.at = holder + 1;
      this.out.push({ ...common, runIn: false, span: [from, this.lines[holder]!.next] });
      return;
    }
    this.out.push({ ...common, runIn: true, span: [from, place.rest] });
    this.lines[this.at] = trimmedLine(this.text, place.rest, this.lines[this.at]!.next);
    this.paragraph('body', true);
  }

  /** Where lines are wrapped a long title goes on below: a short line without marks that opens nothing. */
  private wholeTitle(place: TitlePlace): TitlePlace {
    const line = this.lines[this.at]!;
    const next = this.lines[this.at + 1];
    if (!this.layout.wrapped || place.rest !== undefined || next === undefined || isBlank(next) || place.title[1] > line.end) return place;
    const length = next.end - next.start;
    if (
      line.end - line.start < LONG_TITLE ||
      length > line.end - line.start ||
      length > this.layout.width * SHORT_TITLE ||
      (isIndented(next) && !isIndented(line))
    )
      return place;
    if (/[，。；：、0-9]/.test(this.text.slice(next.start, next.end)) || this.opening(this.at + 1) !== undefined || isFurnitureLine(this.text, next, false))
      return place;
    return { title: [place.title[0], next.end] };
  }

  private paragraph(role: Paragraph['role'], afterTitle = false): void {
    this.out.push(this.readParagraph(role, (at) => this.opensBlock(at) || isNoteLine(this.text, this.lines[at]!), afterTitle));
  }

  private table(found: FoundTable): void {
    const from = this.lines[this.at]!.from;
    if (found.end !== undefined && found.end < this.lines[found.next - 1]!.end) {
      const line = this.lines[found.next - 1]!;
      this.lines.splice(found.next, 0, trimmedLine(this.text, found.end, line.next));
      this.lines[found.next - 1] = { ...line, end: found.end, next: found.end };
    }
    this.at = found.next;
    const last = this.out.at(-1);
    const captioned = this.lastCaption !== undefined && this.out.slice(this.lastCaption.index + 1).every((block) => block.type === 'furniture');
    const notes = this.notes();
    const span: Span = [from, this.lines[this.at - 1]!.next];
    const table: Table = { type: 'table', span, head: found.head, rows: found.rows, notes, ...(captioned ? { caption: this.lastCaption!.caption } : {}) };
    if (last?.type === 'table' && last.notes.length === 0 && !captioned && sameHead(last, table)) {
      this.out[this.out.length - 1] = { ...last, span: [last.span[0], span[1]], rows: [...last.rows, ...table.rows], notes };
      return;
    }
    this.out.push(table);
  }

  private box(): void {
    const mark = boxMark(this.text, this.lines, this.at)!;
    const from = this.lines[this.at]!.from;
    const outer = this.out;
    this.at = mark.next;
    this.lastCaption = undefined;
    const bodyFrom = this.lines[mark.next - 1]!.next;
    this.out = [];
    this.boxBody();
    const blocks = this.out as Block[];
    this.out = outer;
    const span: Span = [from, blocks.at(-1)?.span[1] ?? bodyFrom];
    const box: Box = {
      type: 'box',
      span,
      title: titleText(this.text, mark.title),
      titleSpan: mark.title,
      blocks,
      ...(mark.number === undefined ? {} : { number: mark.number }),
      ...(mark.part === undefined ? {} : { part: mark.part }),
    };
    this.out.push(box);
  }

  private boxBody(): void {
    const body = new BoxBody(
      this.styles,
      new Map(openStyles(this.places).flatMap((style) => (this.last.has(style) ? [[style, this.last.get(style)!] as const] : []))),
    );
    let inFrame = false;
    for (;;) {
      let at = this.at;
      while (at < this.lines.length && isFurnitureLine(this.text, this.lines[at]!, false)) at++;
      const line = this.lines[at];
      if (line === undefined) return;
      const found = this.opening(at);
      const words = this.text.slice(line.start, line.end);
      // A frame drawn about every line bounds the box itself.
      const framed = isFramed(this.text, line);
      if (framed ? found !== undefined && found.kind !== 'heading' : inFrame || !body.accepts(found, words)) return;
      inFrame = framed;
      if (at > this.at) this.furniture(at);
      const table = found === undefined ? tableAt(this.text, this.lines, this.at, (other) => this.opensBlock(other)) : undefined;
      if (table !== undefined) this.table(table);
      else
        this.out.push(
          this.readParagraph(
            'body',
            (other) => inFrame || this.opensBlock(other) || isBoxEntry(this.text.slice(this.lines[other]!.start, this.lines[other]!.end)),
          ),
        );
    }
  }

  private glossary(): void {
    const headingSpan = this.lines[this.at]!;
    const from = headingSpan.from;
    this.at++;
    const entries: Paragraph[] = [];
    let end = headingSpan.next;
    while (this.at < this.lines.length) {
      const line = this.lines[this.at]!;
      if (isFurnitureLine(this.text, line, false)) {
        this.at++;
        continue;
      }
      const found = this.opening(this.at);
      if (found !== undefined && (found.kind !== 'heading' || found.mark.style === 'chapter' || found.mark.style === 'part')) break;
      entries.push(
        this.readParagraph('body', (other) => {
          const next = this.opening(other);
          return next !== undefined && next.kind !== 'heading';
        }),
      );
      end = this.lines[this.at - 1]!.next;
    }
    const next = this.lines[this.at];
    const block: Glossary = { type: 'glossary', span: [from, next?.from ?? this.text.length], headingSpan: [headingSpan.start, headingSpan.end], entries };
    this.out.push(end > from ? block : { ...block, entries: [] });
  }
}

const sameHead = (a: Table, b: Table): boolean =>
  b.head.length === 0 || (a.head.length === b.head.length && a.head.every((cell, i) => cell.text === b.head[i]!.text));

/** Text → positioned, lossless tree. Never throws. */
export const parse = (text: string): Tree => ({ text, blocks: sentenceHeadings(lineHeadings(settle(new Reader(text).read()))) });
