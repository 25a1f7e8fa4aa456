import type { FC } from 'hono/jsx';
import type { Stuck } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { agendaHref } from './agenda-links.ts';
import { meetingWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** Most things that one look at a meeting can choose from: the gravest come first. */
const MOST = 80;

/** What is stuck, to be chosen by ticking. */
export const StuckTable: FC<{ language: Language; context: RegionContext; stuck: readonly Stuck[]; nameOf: (unit: string) => string; ticked?: number }> = ({
  language,
  context,
  stuck,
  nameOf,
  ticked = 0,
}) => {
  const words = meetingWords(language);
  const say = words.stuck;
  return (
    <>
      <table class="data meeting-stuck" data-rows>
        <caption class="unseen">{say.title}</caption>
        <HeadRow columns={[{ label: say.choose, unseen: true }, { label: say.kind }, { label: say.what }, { label: say.why }, { label: say.unit }]} />
        <tbody>
          {stuck.slice(0, MOST).map((one, i) => {
            const { kind, ref, title, said, unit } = one;
            const href = agendaHref(context, one);
            return (
              <tr id={`stuck-${kind}-${ref}`} tabindex={-1}>
                <td class="act">
                  <input type="checkbox" name="item" value={`${kind}:${ref}`} checked={i < ticked} aria-label={`${say.choose} ${title}`} />
                </td>
                <td class="short" data-label={say.kind}>
                  {words.kinds[kind]}
                </td>
                <td class="lead" data-label={say.what} lang="zh-CN">
                  {href === undefined ? title : <a href={href}>{title}</a>}
                </td>
                <td class="wide" data-label={say.why}>
                  {said[language]}
                </td>
                <td data-label={say.unit} lang="zh-CN">
                  {unit === undefined ? '' : nameOf(unit)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {stuck.length > MOST && <p class="faint">{say.more(stuck.length - MOST)}</p>}
    </>
  );
};
