import type { Child, FC } from 'hono/jsx';
import { planLink, type View } from '../layout/links.ts';
import { viewCounts } from '../layout/view-tabs.tsx';
import type { StoredPlan } from '../plan-store.ts';
import type { Words } from '../words/index.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

type Line = { readonly view: View; readonly notes: readonly (readonly [href: string, text: Child] | false)[] };

/** What the plan holds, beside the text until a sentence is chosen: each figure opens its list. */
export const Glance: FC<{ stored: StoredPlan; words: Words }> = ({ stored, words }) => {
  const { plan, id } = stored;
  const { glance, severities, nature } = words;
  const counts = viewCounts(stored);
  const to = (view: View, query: Record<string, string> = {}): string =>
    `${planLink(id, view)}${Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`}`;
  const some = (n: number, href: string, text: (n: number) => string): readonly [string, string] | false => n > 0 && [href, text(n)];
  const lines: readonly Line[] = [
    {
      view: 'indicators',
      notes: [
        some(
          plan.indicators.filter((indicator) => indicator.nature === 'binding').length,
          to('indicators', { tab: 'data', nature: nature.binding }),
          glance.bindings,
        ),
      ],
    },
    {
      view: 'commitments',
      notes: [
        some(
          plan.targets.filter((target) => target.deadline === undefined && target.inheritedDeadline === undefined).length,
          to('commitments', { deadline: 'none' }),
          glance.undated,
        ),
        some(plan.measures.length, to('commitments', { tab: 'measures' }), glance.measures),
      ],
    },
    { view: 'projects', notes: [some(plan.boxes.length, to('projects'), glance.boxes)] },
    { view: 'facts', notes: [] },
    { view: 'glossary', notes: [] },
    { view: 'places', notes: [] },
    {
      view: 'findings',
      notes: SEVERITIES.map((severity) =>
        some(plan.diagnostics.filter((finding) => finding.severity === severity).length, to('findings', { severity }), (n) => `${severities[severity]} ${n}`),
      ),
    },
  ];
  return (
    <table class="glance">
      <caption>{words.reading.glance}</caption>
      <tbody>
        {lines.map(({ view, notes }) => (
          <tr>
            <th scope="row">
              <a href={to(view)}>{words.views[view]}</a>
            </th>
            <td class="figure">{counts[view]}</td>
            <td class="notes">{notes.map((note) => note && <a href={note[0]}>{note[1]}</a>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
