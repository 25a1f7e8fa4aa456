import type { FC } from 'hono/jsx';

/** A month under the rule in force and under the one that is tried: how many of each light, and what would be shown otherwise. */
export type TriedMonth = {
  readonly month: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly changes: readonly { readonly href: string; readonly name: string; readonly text: string }[];
};

export type TrialWords = Readonly<Record<'month' | 'before' | 'after' | 'changed' | 'same', string>> & { readonly changes: (count: number) => string };

/** Changes listed of one month. */
const SHOWN = 100;

/** 试算: month by month, the newest first, what another rule would have shown. `lights` name the counts of a month. */
export const TriedMonths: FC<{ caption: string; words: TrialWords; lights: readonly string[]; months: readonly TriedMonth[] }> = ({
  caption,
  words,
  lights,
  months,
}) => (
  <div class="table-scroll">
    <table class="data items trial-months">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" rowspan={2}>
            {words.month}
          </th>
          <th scope="colgroup" colspan={lights.length}>
            {words.before}
          </th>
          <th scope="colgroup" colspan={lights.length}>
            {words.after}
          </th>
          <th scope="col" rowspan={2}>
            {words.changed}
          </th>
        </tr>
        <tr>
          {[...lights, ...lights].map((light) => (
            <th scope="col" class="number">
              {light}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map(({ month, before, after, changes }) => (
          <tr class={changes.length === 0 ? undefined : 'differs'}>
            <th scope="row" class="figure">
              {month}
            </th>
            {[...before, ...after].map((count) => (
              <td class="number figure">{count}</td>
            ))}
            <td>
              {changes.length === 0 ? (
                <span class="faint">{words.same}</span>
              ) : (
                <details>
                  <summary>{words.changes(changes.length)}</summary>
                  <ul>
                    {changes.slice(0, SHOWN).map(({ href, name, text }) => (
                      <li>
                        <a lang="zh-CN" href={href}>
                          {name}
                        </a>{' '}
                        {text}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
