import type { FC } from 'hono/jsx';
import { isLoose, plainText, type WrittenBlock } from '../../../src/evaluation/index.ts';
import { BlockEditor, NewBlock } from './block-editor.tsx';
import type { DocumentParts } from './document-parts.ts';
import { headingLabels } from './heading-labels.ts';
import { MarkedText } from './written-text.tsx';

type BlockProps = { parts: DocumentParts; block: WrittenBlock; label: string; moved: ReadonlySet<string> };

/** Characters of a cell that stays on one line. */
const SHORT = 6;

const TableView: FC<{ parts: DocumentParts; block: Extract<WrittenBlock, { kind: 'table' }>; moved: ReadonlySet<string> }> = ({ parts, block, moved }) => (
  <div
    class="doc-table"
    tabindex={0}
    role="group"
    aria-label={block.caption === '' ? parts.words.blocks.annex : parts.words.blocks.table(plainText(block.caption, parts.figures))}
  >
    <table>
      {block.caption !== '' && (
        <caption>
          <MarkedText parts={parts} text={block.caption} moved={moved} />
        </caption>
      )}
      <thead>
        <tr>
          {block.head.map((head) => (
            <th scope="col">
              <MarkedText parts={parts} text={head} moved={moved} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr>
            {row.length === 1 && block.head.length > 1 ? (
              <th scope="rowgroup" colspan={block.head.length}>
                <MarkedText parts={parts} text={row[0]!} moved={moved} />
              </th>
            ) : (
              row.map((cell) => (
                <td class={plainText(cell, parts.figures).length <= SHORT ? 'short' : undefined}>
                  <MarkedText parts={parts} text={cell} moved={moved} />
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
    {block.note !== undefined && <p class="doc-note">{plainText(block.note, parts.figures)}</p>}
  </div>
);

const BlockText: FC<BlockProps> = ({ parts, block, label, moved }) => {
  if (block.kind === 'table') return <TableView parts={parts} block={block} moved={moved} />;
  const text = (
    <>
      {label}
      <MarkedText parts={parts} text={block.text} moved={moved} />
    </>
  );
  if (block.kind === 'paragraph') return <p>{text}</p>;
  switch (block.level) {
    case 1:
      return <h2 class={block.annex === true ? 'doc-annex' : undefined}>{text}</h2>;
    case 2:
      return <h3>{text}</h3>;
    case 3:
      return <h4>{text}</h4>;
    case 4:
      return <h5>{text}</h5>;
  }
};

const BlockTools: FC<{ parts: DocumentParts; block: WrittenBlock }> = ({ parts, block: { id } }) => {
  const { path, words } = parts;
  const say = words.blocks;
  return (
    <div class="block-tools" role="group" aria-label={say.tools}>
      <a href={path(`?edit=${encodeURIComponent(id)}#b-${id}`)} data-edit>
        {say.edit}
      </a>
      <a href={path(`?add=${encodeURIComponent(id)}#new-block`)}>{say.add}</a>
      {(['up', 'down', 'remove'] as const).map((act) => (
        <button type="submit" class="quiet" form="block-tools" name="do" value={`${act} ${id}`}>
          {say[act]}
        </button>
      ))}
    </div>
  );
};

const flagsOf = ({ words, newer, figures }: DocumentParts, block: WrittenBlock): readonly string[] => {
  const say = words.blocks;
  const moved = newer?.blocks.some(({ id }) => id === block.id) === true;
  const isOwn = block.made !== true;
  return [
    ...(moved ? [words.moved.title] : []),
    ...(isOwn ? [say.own] : block.edited === true ? [say.edited] : []),
    ...(isLoose(block) ? [say.loose] : []),
    ...(block.kind !== 'table' && [...figures.values()].some(({ id, replaced }) => replaced !== undefined && block.text.includes(`{{${id}}}`))
      ? [words.figure.replaced]
      : []),
  ];
};

/** The text of a document block by block, with what each needs to be edited. */
export const WrittenBlocks: FC<{ parts: DocumentParts }> = ({ parts }) => {
  const { given, isEditing, editing, adding, newer, path, words } = parts;
  const { blocks } = given.document.body;
  const labels = headingLabels(blocks);
  const moved = new Set(newer?.figures.map(({ figure }) => figure.id));
  return (
    <article class="doc-body" lang="zh-CN">
      {isEditing && adding === '' && <NewBlock parts={parts} after="" />}
      {isEditing && adding !== '' && (
        <p class="block-first">
          <a href={path('?add=#new-block')}>{words.blocks.addFirst}</a>
        </p>
      )}
      {blocks.map((block, i) => {
        const flags = isEditing ? flagsOf(parts, block) : [];
        const isMoved = newer?.blocks.some(({ id }) => id === block.id) === true && parts.rights.edit;
        return (
          <>
            <div class={`doc-block${isMoved && isEditing ? ' is-moved' : ''}`} id={`b-${block.id}`} tabindex={-1}>
              {editing === block.id ? <BlockEditor parts={parts} block={block} /> : <BlockText parts={parts} block={block} label={labels[i]!} moved={moved} />}
              {flags.length > 0 && <p class="block-flags">{flags.join(' · ')}</p>}
              {isEditing && editing !== block.id && <BlockTools parts={parts} block={block} />}
            </div>
            {isEditing && adding === block.id && <NewBlock parts={parts} after={block.id} />}
          </>
        );
      })}
    </article>
  );
};
