import { isRow, type Block } from '../block.ts';
import { notesHeading } from '../words/notes.ts';
import { StoryReader, type StorySettings } from './story.ts';
import { readXml, type XmlHandler } from './xml.ts';
import { entryChunks, type ZipEntry } from './zip.ts';
import type { TextWriter } from '../text-writer.ts';
import type { Package } from './package-part.ts';

export type NoteReference = { readonly kind: 'footnote' | 'endnote'; readonly id: string };

/** Reads the wanted notes of `footnotes.xml` or `endnotes.xml`: each is a story of its own. */
const collect = (
  archive: Package,
  entry: ZipEntry,
  kind: NoteReference['kind'],
  wanted: ReadonlySet<string>,
  settings: StorySettings,
): Map<string, Block[]> => {
  const notes = new Map<string, Block[]>();
  let story: StoryReader | undefined;
  const handler: XmlHandler = {
    open: (name, attribute) => {
      if (name === `w:${kind}`) {
        const id = attribute('w:id') ?? '';
        const blocks: Block[] = [];
        if (wanted.has(id) && !notes.has(id)) {
          notes.set(id, blocks);
          story = new StoryReader(settings, (block) => blocks.push(block));
        }
      } else story?.open(name, attribute);
    },
    text: (text) => story?.text(text),
    close: (name) => {
      if (name === `w:${kind}`) {
        story?.end();
        story = undefined;
      } else story?.close(name);
    },
  };
  readXml(entryChunks(archive.bytes, entry), entry.name, handler);
  return notes;
};

/**
 * Footnotes and endnotes stand after the text under a heading of their own, each opened by its number in brackets, so that
 * no note's number touches a value. Their place is paragraph 0: they belong to no paragraph of the body.
 */
export const readNotes = (
  archive: Package,
  references: readonly NoteReference[],
  settings: StorySettings,
  part: (type: string) => ZipEntry | undefined,
  writer: TextWriter,
): void => {
  if (references.length === 0) return;
  const quiet: StorySettings = { ...settings, onNote: () => undefined };
  const found = new Map<string, readonly Block[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const wanted = new Set(references.filter((one) => one.kind === kind).map((one) => one.id));
    const entry = wanted.size === 0 ? undefined : part(`${kind}s`);
    if (entry !== undefined) for (const [id, blocks] of collect(archive, entry, kind, wanted, quiet)) found.set(`${kind} ${id}`, blocks);
  }
  if (found.size === 0) return;
  writer.line({ text: '', paragraph: 0 });
  writer.line({ text: notesHeading, paragraph: 0 });
  let number = 0;
  for (const { kind, id } of references) {
    const blocks = found.get(`${kind} ${id}`);
    if (blocks === undefined) continue;
    found.delete(`${kind} ${id}`);
    number++;
    const lines = blocks.flatMap((block) => (isRow(block) ? block.cells : [block])).filter((line) => line.text !== '');
    lines.forEach((line, at) => writer.line({ text: at === 0 ? `[${number}]${line.text}` : line.text, paragraph: 0 }));
  }
};
