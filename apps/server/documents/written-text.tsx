import type { FC } from 'hono/jsx';
import { piecesOf } from '../../../src/evaluation/index.ts';
import type { DocumentParts } from './document-parts.ts';

/** A text with its figures; each opens where it comes from. */
export const MarkedText: FC<{ parts: DocumentParts; text: string; moved?: ReadonlySet<string> }> = ({ parts: { figures, path, words }, text, moved }) => (
  <>
    {piecesOf(text, figures).map(({ text: part, figure }) =>
      figure === undefined ? (
        part
      ) : (
        <a
          class={`doc-figure${moved?.has(figure.id) ? ' is-moved' : ''}${figure.replaced === undefined ? '' : ' is-replaced'}`}
          href={path(`figures/${figure.id}`)}
          title={figure.replaced === undefined ? words.figure.title : words.blocks.replaced(figure.replaced.reading)}
        >
          {part}
        </a>
      ),
    )}
  </>
);
