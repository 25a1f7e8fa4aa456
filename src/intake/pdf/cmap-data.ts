import { readFile } from 'node:fs/promises';

const folder = new URL('./cmaps/', import.meta.url);
const known = /^(?:Adobe-GB1-UCS2|(?:GBK|GBKp|GB|GBpc)-EUC-[HV]|GBK2K-[HV]|GB-[HV]|UniGB-(?:UCS2|UTF16)-[HV])\.bcmap$/;

/**
 * Gives pdf.js the predefined character maps of Chinese fonts that are not embedded (GBK-EUC-H and the like). Other data it
 * asks for, such as shapes of the standard fonts, is needed for drawing only.
 */
export class CmapData {
  readonly cMapUrl = 'cmaps/';
  readonly standardFontDataUrl = 'fonts/';

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !known.test(filename)) throw new Error(`not at hand: ${filename}`);
    return new Uint8Array(await readFile(new URL(filename, folder)));
  }
}
