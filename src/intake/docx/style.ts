import { readXml } from './xml.ts';

/** What a style says that shows in the text; inherited from the styles it is based on. */
export type Style = { readonly numId?: string; readonly level?: number; readonly hidden?: boolean; readonly font?: string };

type Declared = { basedOn?: string; numId?: string; level?: number; hidden?: boolean; font?: string };

/** Styles of a document by their id, and the one paragraphs have that name none. */
export type Styles = { readonly byId: ReadonlyMap<string, Style>; readonly paragraphDefault: string };

/** `w:val` of an on/off property; the bare element means on. */
export const isOn = (value: string | undefined): boolean => value === undefined || (value !== '0' && value !== 'false' && value !== 'off');

const LONGEST_CHAIN = 20;

const inherited = (declared: ReadonlyMap<string, Declared>, id: string): Style => {
  const style: Declared = {};
  let at: string | undefined = id;
  for (let i = 0; i < LONGEST_CHAIN && at !== undefined; i++) {
    const own: Declared | undefined = declared.get(at);
    if (own === undefined) break;
    if (style.numId === undefined && own.numId !== undefined) style.numId = own.numId;
    if (style.level === undefined && own.level !== undefined) style.level = own.level;
    if (style.hidden === undefined && own.hidden !== undefined) style.hidden = own.hidden;
    if (style.font === undefined && own.font !== undefined) style.font = own.font;
    at = own.basedOn;
  }
  return style;
};

/** Reads `styles.xml`. */
export const readStyles = (chunks: Iterable<Uint8Array>, part: string): Styles => {
  const declared = new Map<string, Declared>();
  let style: Declared | undefined;
  let paragraphDefault = '';
  let skip = 0;
  readXml(chunks, part, {
    open: (name, attribute) => {
      if (skip > 0 || name === 'w:tblStylePr' || name === 'w:pPrChange' || name === 'w:rPrChange') {
        skip++;
        return;
      }
      const value = attribute('w:val');
      if (name === 'w:style') {
        style = {};
        const id = attribute('w:styleId') ?? '';
        declared.set(id, style);
        if (attribute('w:type') === 'paragraph' && attribute('w:default') !== undefined && isOn(attribute('w:default'))) paragraphDefault = id;
      }
      if (style === undefined) return;
      if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
      else if (name === 'w:numId' && value !== undefined) style.numId = value;
      else if (name === 'w:ilvl') style.level = Number(value);
      else if (name === 'w:vanish') style.hidden = isOn(value);
      else if (name === 'w:rFonts' && attribute('w:ascii') !== undefined) style.font = attribute('w:ascii')!;
    },
    close: (name) => {
      if (skip > 0) skip--;
      else if (name === 'w:style') style = undefined;
    },
  });
  const byId = new Map<string, Style>();
  for (const id of declared.keys()) byId.set(id, inherited(declared, id));
  return { byId, paragraphDefault };
};

export const noStyles: Styles = { byId: new Map(), paragraphDefault: '' };
