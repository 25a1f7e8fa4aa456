import type { Span } from '../basis/index.ts';
import { BoxBody, isBoxEntry } from './box-body.ts';
import { boxMark } from './box-mark.ts';
import type { ContentsRun } from './contents.ts';
import { flowOfPieces } from './flow-of.ts';
import type { HeadingStyle } from './heading-mark.ts';
import { bareLines, isFramed } from './frame.ts';
import { isBlank, isIndented, type Line, physicalLines, trimmedLine } from './line.ts';
import { joinParagraph, type Layout, layoutOf } from './paragraph.ts';
import { type FoundTable, isAnnexTitle, isEndnotesTitle, isFurnitureLine, isNoteLine, type Opening, openingAt, tableAt } from './scan.ts';
import { sentenceHeadings } from './sentence-heading.ts';
import { openStyles } from './level.ts';
import { type Draft, settle } from './settle.ts';
import { standsAlone, type TitlePlace, titleText } from './title.ts';
import type { Block, Box, Caption, Glossary, Paragraph, Table, Tree } from './tree.ts';
import { unrun } from './unrun.ts';
import { annexWords } from './words/structure.ts';

const HEADINGS_BEFORE_ANNEX = 4;
/** A title that goes on below has at least so many characters, and what goes on at most so much of a usual line. */
const LONG_TITLE = 16;
const SHORT_TITLE = 0.5;

class Reader {
  private readonly text: string;
  private readonly lines: Line[];
  private readonly layout: Layout;
  private readonly openings = new Map<number, Opening | undefined>();
  private listed: ReadonlySet<string> = new Set();
  private out: Draft[] = [];
  private at = 0;
  private headings = 0;
  private readonly styles = new Set<HeadingStyle>();
  /** Where each heading style stood last, counted in headings. */
  private readonly places = new Map<HeadingStyle, number>();
  /** The last number of each heading style. */
  private readonly last = new Map<HeadingStyle, number>();
  private inAnnex = false;
  private inNotes = false;
  private lastCaption: { readonly caption: Caption; readonly index: number } | undefined;

  constructor(text: string) {
    this.text = text;
    this.lines = unrun(text, bareLines(text, physicalLines(text)));
    this.layout = layoutOf(text, this.lines);
  }

  read(): Draft[] {
    while (this.at < this.lines.length) this.step();
    return this.out;
  }

  private opening(at: number): Opening | undefined {
    const line = this.lines[at]!;
    if (this.openings.has(line.from)) return this.openings.get(line.from);
    const found = openingAt(this.text, this.lines, at, this.listed);
    this.openings.set(line.from, found);
    return found;
  }

  /** The line opens a block of its own, so that no paragraph or table runs over it. */
  private opensBlock(at: number): boolean {
    const found = this.opening(at);
    if (found === undefined) return false;
    if (found.kind !== 'heading') return true;
    return !this.inAnnex || this.goesOn(found);
  }

  /** What goes on counting chapters is no annex: a table or note stood in the middle of the text. */
  private goesOn({ mark }: Extract<Opening, { kind: 'heading' }>): boolean {
    return (mark.style === 'chapter' || mark.style === 'part') && mark.number === (this.last.get(mark.style) ?? 0) + 1;
  }

  /** Parts, chapters, sections, boxes, captions and the like stand on lines of their own, however the line before ends. */
  private opensFirmly(at: number): boolean {
    const found = this.opening(at);
    return found !== undefined && (found.kind !== 'heading' || standsAlone(found.mark.style));
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

  private take(next: number): Span {
    const from = this.lines[this.at]!.from;
    this.at = next;
    return [from, this.lines[next - 1]!.next];
  }

  private furniture(next: number): void {
    const span = this.take(next);
    const before = this.out.at(-1);
    if (before?.type === 'furniture') this.out[this.out.length - 1] = { type: 'furniture', span: [before.span[0], span[1]] };
    else this.out.push({ type: 'furniture', span });
  }

  private contents(run: ContentsRun): void {
    const span = this.take(run.next);
    this.listed = new Set(
      run.entries.filter((entry) => entry.style === 'listed' && !annexWords.some((word) => entry.title.startsWith(word))).map((entry) => entry.title),
    );
    this.openings.clear();
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

  private readParagraph(role: Paragraph['role'], opensBlock: (at: number) => boolean, afterTitle = false): Paragraph {
    const first = this.lines[this.at]!;
    const hashes = /^#{1,6}[ \t]+/.exec(this.text.slice(first.start, first.start + 8))?.[0].length ?? 0;
    const joined = joinParagraph(this.text, this.lines, this.at, Math.min(first.start + hashes, first.end), this.layout, afterTitle, {
      opens: opensBlock,
      firmly: (at) => this.opensFirmly(at),
    });
    const span = this.take(joined.next);
    return { type: 'paragraph', span, role, flow: flowOfPieces(this.text, joined.pieces) };
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

  /** Notes right after a table; in a text run together a note is one sentence. */
  private notes(): Paragraph[] {
    const notes: Paragraph[] = [];
    let at = this.at;
    while (at < this.lines.length && at - this.at < 6 && isBlank(this.lines[at]!)) at++;
    if (at >= this.lines.length || !isNoteLine(this.text, this.lines[at]!)) return notes;
    this.at = at;
    const line = this.lines[at]!;
    const stop = this.text.indexOf('。', line.start) + 1;
    if (line.next === line.end && stop > 0 && stop < line.end) {
      this.lines.splice(at + 1, 0, trimmedLine(this.text, stop, line.next));
      this.lines[at] = { ...line, end: stop, next: stop };
    }
    do {
      notes.push(this.readParagraph('note', (other) => this.opensBlock(other)));
      while (this.at < this.lines.length && isBlank(this.lines[this.at]!) && this.noteGoesOn(this.at + 1)) this.at++;
    } while (this.at < this.lines.length && this.noteGoesOn(this.at));
    return notes;
  }

  /** 「2. …」「②…」 after a note goes on with it. */
  private noteGoesOn(at: number): boolean {
    const line = this.lines[at];
    return (
      line !== undefined &&
      !isBlank(line) &&
      /^(?:[2-9][.．、]|[②-⑳])/.test(this.text.slice(line.start, line.start + 3)) &&
      this.lines.slice(this.at, at).every(isBlank)
    );
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
export const parse = (text: string): Tree => ({ text, blocks: sentenceHeadings(settle(new Reader(text).read())) });
