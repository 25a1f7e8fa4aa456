import { IntakeError } from '../error.ts';
import { scannedWord } from '../messages.ts';
import { TextWriter } from '../text-writer.ts';
import { otherZip } from './kind.ts';
import { readNotes, type NoteReference } from './note.ts';
import { noNumbering, NumberCounter, readNumbering } from './numbering.ts';
import { relationsOf, type Package } from './package-part.ts';
import { StoryReader, type StorySettings } from './story.ts';
import { noStyles, readStyles } from './style.ts';
import { readXml } from './xml.ts';
import { entryChunks, zipEntries, type ZipEntry } from './zip.ts';
import type { IntakeText, Progress } from '../document.ts';

/** Chunks of a part with a report after each. */
function* reported(chunks: Iterable<Uint8Array>, of: number, onProgress: Progress | undefined): Generator<Uint8Array> {
  let done = 0;
  for (const chunk of chunks) {
    yield chunk;
    done += chunk.length;
    onProgress?.(done, Math.max(of, done));
  }
}

/**
 * Reads a .docx: paragraphs with their automatic numbers, tables, text boxes; notes at the end. Headers, footers, comments,
 * deleted and hidden text are left out. Throws IntakeError.
 */
export const readDocx = (bytes: Uint8Array, onProgress?: Progress): IntakeText => {
  const entries = zipEntries(bytes);
  const archive: Package = { bytes, entries };
  const main = relationsOf(archive, '').get('officeDocument') ?? 'word/document.xml';
  const document = entries.get(main);
  if (document === undefined || !/^word\b|document/i.test(main) || entries.has('xl/workbook.xml') || entries.has('ppt/presentation.xml'))
    throw new IntakeError(otherZip(entries));
  const relations = relationsOf(archive, main);
  const part = (type: string): ZipEntry | undefined => entries.get(relations.get(type) ?? `word/${type}.xml`);

  const stylePart = part('styles');
  const styles = stylePart === undefined ? noStyles : readStyles(entryChunks(bytes, stylePart), stylePart.name);
  const numberingPart = part('numbering');
  const numbering = numberingPart === undefined ? noNumbering : readNumbering(entryChunks(bytes, numberingPart), numberingPart.name);
  const numbers = new NumberCounter(numbering, (style) => styles.byId.get(style)?.numId);

  const writer = new TextWriter();
  const references: NoteReference[] = [];
  const settings: StorySettings = { styles, numbers, onNote: (kind, id) => references.push({ kind, id }) };
  const story = new StoryReader(settings, (block) => writer.block(block));
  readXml(reported(entryChunks(bytes, document), document.size, onProgress), main, story);
  story.end();
  readNotes(archive, references, settings, part, writer);
  const read = writer.end();
  if (read.text.trim() === '' && [...entries.keys()].some((name) => /\/media\//.test(name))) throw new IntakeError(scannedWord());
  return read;
};
