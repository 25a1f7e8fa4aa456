import type { FC } from 'hono/jsx';
import type { PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { needGap, projectWords, taskWords, type MonthLight } from '../../../src/delivery/index.ts';
import { regionPath } from '../region/index.ts';
import { BlowLink } from '../whistles/blow-link.tsx';
import type { Language } from '../words/index.ts';
import { ProjectLight } from './project-light.tsx';
import { nameOf, table, type View } from './project-parts.tsx';
import { projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

export const Milestones: FC<View & { today: PlainDate }> = ({ body, language, today }) => {
  const { page } = libraryWords(language);
  return body.milestones.length === 0 ? null : (
    <>
      {table(
        page.milestones,
        [page.milestone, page.due, page.done, page.note],
        body.milestones.map(({ name, planned, actual, note }) => [
          name,
          <span class={actual === undefined && planned < today ? 'library-alert figure' : 'figure'}>{planned}</span>,
          <span class="figure">{actual ?? ''}</span>,
          note ?? '',
        ]),
      )}
    </>
  );
};

export const Needs: FC<View> = ({ body, units, language }) => {
  const { page } = libraryWords(language);
  const { needs: kinds } = projectWords(language);
  return body.needs.length === 0 ? null : (
    <>
      {table(
        page.needs,
        [page.kind, page.need, page.wanted, page.met, page.gap, page.unit, page.needState],
        body.needs.map((need) => [
          kinds[need.kind],
          need.text,
          need.wanted ?? '',
          need.met ?? '',
          needGap(need)?.toString() ?? '',
          nameOf(units, need.unit) ?? '',
          <span class={need.state === 'open' ? 'library-alert' : 'faint'}>{page.needStates[need.state]}</span>,
        ]),
        [2, 3, 4],
      )}
    </>
  );
};

export const Progress: FC<View> = ({ body, language }) => {
  const { page } = libraryWords(language);
  return body.progress.length === 0 ? null : (
    <ul class="project-log">
      {body.progress
        .toReversed()
        .slice(0, 12)
        .map(({ period, text, percent, at, by }) => (
          <li>
            <b class="figure">{period}</b> {percent !== undefined && <span class="figure">{percent}%</span>} {text}{' '}
            <span class="faint">
              {page.change(by)} {at.slice(0, 10)}
            </span>
          </li>
        ))}
    </ul>
  );
};

export const Problems: FC<View> = ({ context, id, body, language }) => {
  const { page } = libraryWords(language);
  return body.problems.length === 0 ? null : (
    <ul class="project-log">
      {body.problems.map(({ text, since, solved }) => (
        <li class={solved === undefined ? 'open' : 'over'}>
          {text} <span class="faint">{`${page.since} ${since}${solved === undefined ? '' : ` · ${page.solved} ${solved}`}`}</span>{' '}
          {solved === undefined && (
            <BlowLink
              region={context.region.code}
              plan={context.plan.id}
              about={{ kind: 'project', ref: id, title: `${body.name}：${text}`.slice(0, 120) }}
              language={language}
            />
          )}
        </li>
      ))}
    </ul>
  );
};

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

export const Files: FC<View & { mayEdit: boolean; version: number }> = ({ context, id, body, language, mayEdit, version }) => {
  const words = libraryWords(language);
  return body.files.length === 0 ? null : (
    <ul class="project-files">
      {body.files.map(({ sha256, name, type, note, date }) => (
        <li>
          <a href={projectPath(context, id, `files/${sha256}`)}>
            {PICTURES.includes(type) && <img src={projectPath(context, id, `files/${sha256}`)} alt={note ?? name} loading="lazy" width="160" height="110" />}
            <span>{name}</span>
          </a>
          <span class="faint">{[note, date].filter(Boolean).join(' · ')}</span>
          {mayEdit && (
            <form method="post" action={projectPath(context, id, 'files/remove')}>
              <input type="hidden" name="version" value={String(version)} />
              <button type="submit" class="quiet small" name="sha256" value={sha256} aria-label={`${words.remove} ${name}`}>
                {words.remove}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
};

export const Tasks: FC<View & { tasks: readonly Kept<'task'>[] }> = ({ context, tasks, units, language }) => {
  const { page } = libraryWords(language);
  const words = taskWords(language);
  return tasks.length === 0 ? null : (
    <section class="project-part" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{page.tasks}</h2>
      <ul class="project-log">
        {tasks.map(({ id, body }) => (
          <li>
            <a lang="zh-CN" href={regionPath(context.region.code, context.plan.id, `tasks/${id}`)}>
              {body.title}
            </a>{' '}
            <span class="faint">{[nameOf(units, body.lead), words.state[body.state].word, body.due].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Lights: FC<{ lights: readonly MonthLight[]; language: Language }> = ({ lights, language }) => {
  const { page } = libraryWords(language);
  return (
    <section class="project-part" aria-labelledby="lights-title">
      <h2 id="lights-title">{page.history}</h2>
      <details>
        <summary class="light-row">
          {lights.map(({ colour, month }) => (
            <span class="light-month">
              <ProjectLight language={language} colour={colour} />
              <small class="figure">{month}</small>
            </span>
          ))}
        </summary>
        <ul class="project-log">
          {lights.toReversed().map(({ colour, month, said, isKept, version }) => (
            <li>
              <b class="figure">{month}</b> <ProjectLight language={language} colour={colour} /> {isKept ? `${page.kept}（${version}）` : said[language]}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};
