import type { FC } from 'hono/jsx';
import { regionPath } from '../region/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { type View } from './project-parts.tsx';
import { projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

/** Where the plan speaks of it, what was merged into it, and the form that merges another. */
export const Places: FC<View & { mayKeep: boolean; fault: string | undefined; typed: string }> = ({
  context,
  id,
  body,
  held,
  language,
  mayKeep,
  fault,
  typed,
}) => {
  const words = libraryWords(language);
  const { page } = words;
  return (
    <section class="project-part" id="places" aria-labelledby="places-title">
      <h2 id="places-title">{page.places}</h2>
      <ul class="project-log">
        {body.places.map(({ ref, name, box, section, span }) => (
          <li>
            <a href={regionPath(context.region.code, context.plan.id, `text?at=${span[0]}`)}>
              {[box === undefined ? undefined : page.place(box), section === undefined ? undefined : page.section(section)].filter(Boolean).join(' · ')}
            </a>{' '}
            <span lang="zh-CN">{name}</span>
            {mayKeep && body.places.length > 1 && (
              <form method="post" action={projectPath(context, id, 'part')} class="inline-form">
                <OnceKey />
                <button type="submit" class="quiet small" name="place" value={ref}>
                  {page.split}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {(body.mergedFrom ?? []).length > 0 && (
        <>
          <h3>{page.mergedFrom}</h3>
          <ul class="project-log">
            {body.mergedFrom!.map((one) => (
              <li>
                <a lang="zh-CN" href={projectPath(context, one)}>
                  {held.get(one)?.body.name ?? one}
                </a>
                {mayKeep && (
                  <form method="post" action={projectPath(context, id, 'part')} class="inline-form">
                    <button type="submit" class="quiet small" name="from" value={one}>
                      {page.part}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayKeep && body.declared === undefined && (
        <details class="part-edit" open={fault !== undefined}>
          <summary>{page.mergeWith}</summary>
          <form method="post" action={projectPath(context, id, 'merge')} class="part-form">
            {fault !== undefined && (
              <p class="fault" role="alert">
                {fault}
              </p>
            )}
            <div class="fields">
              <div class="field wide">
                <label for="with">{words.list.columns.name}</label>
                <input id="with" name="with" value={typed} required maxlength={120} aria-describedby="help-with" autocomplete="off" />
                <p class="help" id="help-with">
                  {page.mergeHelp}
                </p>
              </div>
            </div>
            <p class="acts">
              <button type="submit">{page.merge}</button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
};
