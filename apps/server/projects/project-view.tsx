import type { FC } from 'hono/jsx';
import { courseOf, isCompleted, projectCodeQuestions, projectWords, STAGES } from '../../../src/delivery/index.ts';
import { slipText } from './gantt-chart.tsx';
import { Fact, nameOf, type View } from './project-parts.tsx';
import { projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

/** Where it stands between idea and use, with the day of each step and what proves it. */
export const StageTrack: FC<View> = ({ context, id, body, language }) => {
  const words = libraryWords(language);
  const { page } = words;
  const { stages } = projectWords(language);
  const at = body.stage === 'withdrawn' ? -1 : STAGES.indexOf(body.stage);
  const course = courseOf(body, context.today);
  return (
    <div class="stage-track" id="stages">
      <ol>
        {STAGES.map((stage, i) => {
          const passage = body.passages.findLast((one) => one.stage === stage);
          return (
            <li class={i < at ? 'past' : i === at ? 'now' : 'ahead'} aria-current={i === at ? 'step' : undefined}>
              <b>{stages[stage]}</b>
              <span class="figure">{passage?.date ?? ''}</span>
            </li>
          );
        })}
      </ol>
      <p class="faint">
        {body.passages.length === 0 && page.stageGuess} {slipText(course, language)}
      </p>
      {body.passages.length > 0 && (
        <ul class="passages">
          {body.passages.toReversed().map(({ stage, date, evidence, back, skipped, by }) => (
            <li>
              <b>{stages[stage]}</b> <time datetime={date}>{date}</time> {[evidence.document, evidence.note].filter(Boolean).join('；')}{' '}
              {evidence.attachments?.map(({ sha256, name }) => (
                <>
                  <a href={projectPath(context, id, `files/${sha256}`)}>{name}</a>{' '}
                </>
              ))}
              {back !== undefined && <span class="library-alert">{`${page.backReason}：${back} `}</span>}
              {skipped !== undefined && <span class="library-alert">{`${page.skipped}：${skipped} `}</span>}
              <span class="faint">{page.change(by)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

export const Basics: FC<View> = ({ context, body, units, language }) => {
  const words = libraryWords(language);
  const { page } = words;
  const questions = body.code === undefined ? [] : projectCodeQuestions(body.code, context.region.code);
  const { statistics, location } = body;
  return (
    <>
      <dl class="project-facts">
        {body.aliases.length > 0 && (
          <Fact label={page.aliases} zh>
            {body.aliases.join('、')}
          </Fact>
        )}
        <Fact label={page.lead}>{nameOf(units, body.lead) ?? <span class="library-alert">{words.list.unowned}</span>}</Fact>
        {body.support.length > 0 && <Fact label={page.support}>{body.support.flatMap((one) => nameOf(units, one) ?? []).join('、')}</Fact>}
        {body.person !== undefined && <Fact label={page.person}>{body.person}</Fact>}
        {body.code !== undefined && (
          <Fact label={page.code}>
            <code>{body.code}</code>
          </Fact>
        )}
        {body.scale !== undefined && <Fact label={page.scale}>{body.scale}</Fact>}
        <Fact label={page.begins}>{body.begins ?? words.unknown}</Fact>
        <Fact label={page.ends}>{body.ends ?? words.unknown}</Fact>
        {statistics !== undefined && <Fact label={page.statistics}>{statistics.entered ?? page.statisticsStates.open}</Fact>}
        {location !== undefined && (
          <Fact label={page.location}>
            {[location.text, location.longitude === undefined ? undefined : `${location.longitude}, ${location.latitude}`].filter(Boolean).join(' · ')}
          </Fact>
        )}
      </dl>
      {questions.length > 0 && (
        <div class="library-question">
          <b>{page.questions}</b>
          {questions.map((said) => (
            <p>{said[language]}</p>
          ))}
        </div>
      )}
    </>
  );
};

/** Its parts and what it is a part of; what became of it where it was merged. */
export const Family: FC<View & { mayKeep: boolean }> = ({ context, id, body, held, language, mayKeep }) => {
  const { page } = libraryWords(language);
  const into = body.mergedInto === undefined ? undefined : held.get(body.mergedInto);
  const parent = body.parent === undefined ? undefined : held.get(body.parent);
  const children = [...held.values()].filter((one) => one.body.parent === id && one.body.mergedInto === undefined);
  const { stages } = projectWords(language);
  return (
    <>
      {into !== undefined && (
        <div class="library-question">
          <p>
            {page.mergedInto}{' '}
            <a lang="zh-CN" href={projectPath(context, into.id)}>
              {into.body.name}
            </a>
          </p>
          {mayKeep && null}
        </div>
      )}
      {parent !== undefined && (
        <p class="faint">
          {page.parent}{' '}
          <a lang="zh-CN" href={projectPath(context, parent.id)}>
            {parent.body.name}
          </a>
        </p>
      )}
      {body.declared !== undefined && (
        <section class="project-part" aria-labelledby="children-title">
          <h2 id="children-title">{page.children}</h2>
          <p>{page.childrenOf(children.length, body.declared.count, body.declared.unit, children.filter((one) => isCompleted(one.body.stage)).length)}</p>
          <progress max={body.declared.count} value={children.filter((one) => isCompleted(one.body.stage)).length}></progress>
          <ul class="children">
            {children.map((one) => (
              <li>
                <a lang="zh-CN" href={projectPath(context, one.id)}>
                  {one.body.name}
                </a>{' '}
                <span class="faint">{stages[one.body.stage]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
