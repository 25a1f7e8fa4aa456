import { IntakeError } from '../error.ts';
import { MAX_CHARACTERS } from '../limits.ts';
import { tooLong } from '../messages.ts';
import { superscript } from '../superscript.ts';
import { layoutTable } from '../table-layout.ts';
import { attributeOf, isChrome, isElement, textContent, type Element, type Node } from './chrome.ts';
import { arrangesPage, drawnRows } from './drawn-table.ts';
import { InlineText } from './inline-text.ts';
import { hasOwnNumber, ListCounter } from './list.ts';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block } from '../block.ts';

/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'ol',
  'option',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'td',
  'th',
  'tr',
  'ul',
]);

type Context = { readonly keep: boolean; readonly inArticle: boolean; readonly list: ListCounter | undefined };

const keepsSpace = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** Reads the tree of a page into lines and rows, in the order of the page. */
export class PageReader {
  #emit: (block: Block) => void;
  #line = new InlineText();
  #number = 0;
  #spent = 0;
  /** The number that the open list item still has to print before its first words. */
  #label = '';

  constructor(emit: (block: Block) => void) {
    this.#emit = emit;
  }

  read(document: DefaultTreeAdapterTypes.Document): void {
    this.#children(document.childNodes, { keep: false, inArticle: false, list: undefined });
    this.#flush();
  }

  #children(nodes: readonly Node[], context: Context): void {
    for (const node of nodes) {
      if ('value' in node) this.#line.write(node.value, context.keep);
      else if (isElement(node) && !isChrome(node, context.inArticle)) this.#element(node, context);
    }
  }

  #element(element: Element, outer: Context): void {
    const { tagName } = element;
    if (tagName === 'br') {
      this.#line.break();
      return;
    }
    if (tagName === 'sup') {
      this.#line.write(superscript(textContent(element)), outer.keep);
      return;
    }
    const isBlock = blocks.has(tagName) || tagName === 'table';
    if (isBlock) this.#flush();
    const context: Context = {
      keep: outer.keep || tagName === 'pre' || keepsSpace.test(attributeOf(element, 'style') ?? ''),
      inArticle: outer.inArticle || tagName === 'article' || tagName === 'main',
      list:
        tagName === 'ol' || tagName === 'ul'
          ? new ListCounter(element, element.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length)
          : outer.list,
    };
    if (tagName === 'table') this.#table(element, context);
    else if (tagName === 'li') this.#item(element, context);
    else this.#children(element.childNodes, context);
    if (isBlock) this.#flush();
  }

  #item(item: Element, context: Context): void {
    this.#label = context.list?.take(item) ?? '';
    this.#children(item.childNodes, context);
    this.#flush();
    this.#label = '';
  }

  #table(table: Element, context: Context): void {
    for (const child of table.childNodes) if (isElement(child) && child.tagName === 'caption') this.#element(child, context);
    const rows = drawnRows(
      table,
      (cell) => (isChrome(cell, context.inArticle) ? [] : this.#cell(cell, context)),
      (places) => this.#spend(places),
    );
    if (arrangesPage(table)) for (const row of rows) for (const cell of row.cells) for (const block of cell.blocks) this.#emit(block);
    else for (const block of layoutTable(rows)) this.#emit(block);
  }

  #cell(cell: Element, context: Context): Block[] {
    const held: Block[] = [];
    const outer = this.#emit;
    const label = this.#label;
    this.#emit = (block) => {
      this.#spend('cells' in block ? block.cells.length : block.text.length);
      held.push(block);
    };
    this.#label = '';
    this.#children(cell.childNodes, { ...context, list: undefined });
    this.#flush();
    this.#emit = outer;
    this.#label = label;
    return held;
  }

  #spend(amount: number): void {
    this.#spent += amount;
    if (this.#spent > MAX_CHARACTERS) throw new IntakeError(tooLong(MAX_CHARACTERS));
  }

  #flush(): void {
    const text = this.#line.take();
    if (text === '') return;
    const label = hasOwnNumber(text) ? '' : this.#label;
    this.#label = '';
    this.#emit({
      text:
        label +
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join('\n'),
      paragraph: ++this.#number,
    });
  }
}
