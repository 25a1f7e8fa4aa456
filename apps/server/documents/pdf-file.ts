import type { Outcome } from '../../../src/basis/index.ts';
import { typstDocument, type OfficialDocument } from '../../../src/publication/index.ts';
import { fontFolders } from './font-folders.ts';
import { pdfRefusals } from './words/pdf.ts';

type Compiler = { pdf(options: { mainFileContent: string }): Uint8Array; evictCache(age: number): void };

const compilerWith = async (folders?: readonly string[]): Promise<Compiler | undefined> => {
  const { paths, hasChinese } = await fontFolders(folders);
  if (!hasChinese) return undefined;
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [...paths] }] }) as unknown as Compiler;
};

let kept: Promise<Compiler | undefined> | undefined;

/**
 * An official document as .pdf, set with the fonts of this machine; refused where it has no Chinese ones, or no compiler for its kind. Looking for fonts and
 * loading the compiler is done once.
 */
export const pdfFile = async (document: OfficialDocument, folders?: readonly string[]): Promise<Outcome<Uint8Array>> => {
  const compiler = await (folders === undefined ? (kept ??= compilerWith()) : compilerWith(folders)).catch(() => null);
  if (compiler === null) return { refused: pdfRefusals.noCompiler };
  if (compiler === undefined) return { refused: pdfRefusals.noFonts };
  const pdf = new Uint8Array(compiler.pdf({ mainFileContent: typstDocument(document) }));
  compiler.evictCache(10);
  return { ok: pdf };
};
