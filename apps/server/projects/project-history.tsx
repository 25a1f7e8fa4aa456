import type { FC } from 'hono/jsx';
import type { Changed } from '../../../src/database/index.ts';
import type { Project } from '../../../src/delivery/index.ts';
import type { Language } from '../words/index.ts';
import { libraryWords, type LibraryWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** Changes that are shown of a project; all of them are in the audit chain. */
const MOST = 30;

const labelOf = ({ page, list }: LibraryWords): Partial<Record<keyof Project, string>> => ({
  name: list.columns.name,
  aliases: page.aliases,
  places: page.places,
  mergedFrom: page.mergedFrom,
  mergedInto: page.mergedInto,
  parent: page.parent,
  acceptance: page.acceptance,
  code: page.code,
  stage: page.stage,
  milestones: page.milestones,
  statistics: page.statistics,
  begins: page.begins,
  ends: page.ends,
  scale: page.scale,
  investment: page.investment,
  years: page.years,
  funds: page.funds,
  needs: page.needs,
  location: page.location,
  problems: page.problems,
  files: page.photos,
  progress: page.progress,
  lead: page.lead,
  support: page.support,
  person: page.person,
});

const LONGEST = 120;

/** A value as one line: what it says, without the names of our own format where that reads well. */
const shown = (value: unknown): string => {
  if (value === undefined || value === null) return '∅';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** What is not the same of a list: entries that went and came, else the whole. */
const difference = (before: unknown, after: unknown): readonly [string, string] => {
  if (!Array.isArray(before) || !Array.isArray(after)) return [shown(before), shown(after)];
  const [was, is] = [before, after].map((list: unknown[]) => list.map((one) => JSON.stringify(one)));
  const gone = before.filter((_, i) => !is!.includes(was![i]!));
  const come = after.filter((_, i) => !was!.includes(is![i]!));
  const list = (values: readonly unknown[]): string => (values.length === 0 ? '∅' : shown(values.length === 1 ? values[0] : values));
  return [list(gone), list(come)];
};

/** Every change of the record: who, when, by what document, and each member before and after. */
export const Changes: FC<{ changes: readonly Changed<'project'>[]; language: Language }> = ({ changes, language }) => {
  const words = libraryWords(language);
  const labels = labelOf(words);
  return (
    <section class="project-part" aria-labelledby="changes-title">
      <h2 id="changes-title">{words.page.changes}</h2>
      <ol class="project-log changes">
        {changes
          .toSorted((a, b) => b.version - a.version)
          .slice(0, MOST)
          .map(({ at, by, before, after, document, reason }) => {
            const members = (Object.keys(labels) as (keyof Project)[]).filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]));
            return (
              <li>
                <details>
                  <summary>
                    <time datetime={at}>{at.slice(0, 10)}</time> {by === 'system' ? words.page.system : words.page.change(actorName(by, language))}
                    <span class="faint"> {before === null ? words.add : members.map((name) => labels[name]).join('、')}</span>
                  </summary>
                  {(document ?? reason) !== undefined && <p class="faint">{[document, reason].filter(Boolean).join(' · ')}</p>}
                  {before !== null && (
                    <dl>
                      {members.map((name) => {
                        const [was, is] = difference(before[name], after?.[name]);
                        return (
                          <div>
                            <dt>{labels[name]}</dt>
                            <dd>
                              <del>{was}</del> → <ins>{is}</ins>
                            </dd>
                          </div>
                        );
                      })}
                    </dl>
                  )}
                </details>
              </li>
            );
          })}
      </ol>
    </section>
  );
};
