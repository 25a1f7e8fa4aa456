import type { FC } from 'hono/jsx';
import { readLink } from '../layout/entry-links.ts';
import type { StoredPlan } from '../plan-store.ts';
import { outlineOf, type Branch } from './outline-index.ts';
import type { ReadingPage } from './reading-pages.ts';

type Props = { readonly stored: StoredPlan; readonly page: ReadingPage; readonly whole: boolean };

/** The number a reader knows the node by: 3.1.2, or none where the id is not made of numbers. */
const numberOf = ({ node }: Branch): string => (/^\d+(\.\d+)*$/.test(node.id) ? node.id : '');

const List: FC<Props & { branches: readonly Branch[]; depth: number }> = ({ branches, depth, ...props }) => (
  <ol>
    {branches.map((branch) => {
      const here = props.whole || (branch.node.span[0] >= props.page.start && branch.node.span[0] < props.page.end);
      const href = here ? `#${encodeURIComponent(branch.node.id)}` : readLink(props.stored, branch.node.span, branch.node.id);
      // A long document lists what hangs under a chapter only on the page that shows it.
      const children = here || depth === 0 ? branch.children : [];
      return (
        <li>
          <a href={href} data-o={here ? branch.node.id : undefined}>
            <span class="no">{numberOf(branch)}</span>
            {branch.node.title}
          </a>
          {children.length > 0 && (here || branch.node.level === 'part') && <List {...props} branches={children} depth={depth + 1} />}
        </li>
      );
    })}
  </ol>
);

export const Outline: FC<Props> = (props) => <List {...props} branches={outlineOf(props.stored.plan).roots} depth={0} />;
