import type { Child, FC } from 'hono/jsx';
import { isOpen, levelWords, whistleDue, type FileRef, type Recovery, type StepKind } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import type { Language } from '../words/index.ts';
import { Clock } from './clock.tsx';
import { deedsFor, unitsSpokenFor } from './deed-choice.ts';
import { DeedForms, type DeedProps } from './deed-forms.tsx';
import { Ladder } from './ladder.tsx';
import { itemLights, projectLights, recoveryIn } from './red-lights.ts';
import { redRulesFor } from './region-timing.ts';
import { WhistleTags } from './whistle-card.tsx';
import { isShownPicture } from './whistle-files.ts';
import { renderWhistles } from './whistle-frame.tsx';
import { whistlePath } from './whistle-path.ts';
import { nameIn, type WhistleRow } from './whistle-rows.ts';
import { thingOf } from './whistle-thing.ts';
import { whistleWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

const Files: FC<{ context: RegionContext; id: string; files: readonly FileRef[] }> = ({ context, id, files }) => (
  <ul class="whistle-files">
    {files.map(({ sha256, name, type }) => {
      const href = whistlePath(context, `${encodeURIComponent(id)}/files/${sha256}`);
      return (
        <li>
          {isShownPicture(type) ? (
            <a href={href}>
              <img src={href} alt={name} loading="lazy" />
            </a>
          ) : (
            <a href={href}>{name}</a>
          )}
        </li>
      );
    })}
  </ul>
);

const Facts: FC<{ rows: readonly (readonly [string, Child])[] }> = ({ rows }) => (
  <dl class="whistle-facts">
    {rows.map(([term, said]) => (
      <div>
        <dt>{term}</dt>
        <dd>{said}</dd>
      </div>
    ))}
  </dl>
);

/** Everything that happened, newest first. */
const Steps: FC<{ language: Language; row: WhistleRow; nameOf: (unit: string) => string }> = ({ language, row: { body }, nameOf }) => {
  const words = whistleWords(language);
  const names = levelWords(language);
  return (
    <ol class="whistle-steps">
      {body.steps.toReversed().map((step) => (
        <li>
          <p>
            <time datetime={step.at}>{readableInstant(step.at)}</time> <b>{names.steps[step.what as StepKind] ?? step.what}</b>{' '}
            {step.level !== undefined && ['raised', 'opened', 'climbed'].includes(step.what) && <span>{names.levels[step.level]} </span>}
            {step.unit !== undefined && <span lang="zh-CN">{nameOf(step.unit)} </span>}
            <span class="faint">{step.automatic ? words.page.automatic : actorName(step.by, language)}</span>
            {step.from !== undefined && <span class="faint"> {words.page.from(step.from)}</span>}
          </p>
          {(step.said !== undefined || step.text !== undefined) && <p class="said">{step.said?.[language] ?? step.text}</p>}
        </li>
      ))}
    </ol>
  );
};

/** What became of what a meeting decided: the tasks whose ref begins with it. */
const decisionsOf = async ({ delivery, context }: Delivery, { body }: WhistleRow, id: string) => {
  if (body.meeting === undefined) return undefined;
  const meeting = await delivery.get('meeting', body.meeting);
  if (meeting === undefined) return { id: body.meeting, name: undefined, tasks: [] };
  const items = new Set(meeting.body.agenda.filter(({ kind, ref }) => kind === 'whistle' && ref === id).map((item) => item.id));
  const ids = meeting.body.decisions.flatMap(({ agenda, task }) => (agenda !== undefined && items.has(agenda) && task !== undefined ? [task] : []));
  const tasks = ids.length === 0 ? [] : await delivery.list('task', { plan: context.plan.id, ids });
  return { id: body.meeting, name: meeting.body.name, tasks };
};

/** Where the thing is back inside its rule: asked only for a red item that is open. */
export const recoveryOf = async (given: Delivery, { body }: WhistleRow): Promise<Recovery | undefined> => {
  if (body.origin !== 'red' || !isOpen(body)) return undefined;
  return recoveryIn(body.about.kind === 'project' ? await projectLights(given) : await itemLights(given.context, await redRulesFor(given.delivery)), body);
};

export type PageMore = { readonly failed?: NonNullable<DeedProps['failed']> };

/** One whistle: what it is, its ladder, what the reader may do, and everything that happened. */
export const whistlePage = async (c: PageContext, given: Delivery, row: WhistleRow, { failed }: PageMore = {}): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { body, id } = row;
  const { language } = c.var;
  const words = whistleWords(language);
  const say = words.page;
  const region = context.region.code;
  const now = c.var.state.clock();
  const deeds = deedsFor(body, actor, region, now);
  const units = await unitsOf(delivery);
  const nameOf = nameIn(units);
  const [thing, recovery, decisions, others, into, merged] = await Promise.all([
    thingOf(given, body.about.kind, body.about.ref, body.about.title),
    recoveryOf(given, row),
    decisionsOf(given, row, id),
    deeds.includes('merge') ? delivery.list('whistle', { plan: context.plan.id, states: ['open', 'answered', 'proposed_closed', 'returned'] }) : [],
    body.mergedInto === undefined ? undefined : delivery.get('whistle', body.mergedInto),
    body.mergedFrom === undefined ? [] : delivery.list('whistle', { ids: body.mergedFrom }),
  ]);
  const due = whistleDue(body);
  const caller = [body.raisedBy.unit === undefined ? undefined : nameOf(body.raisedBy.unit), body.raisedBy.name].filter(Boolean).join(' ');
  const missing = <span class="doubt">{say.missing}</span>;
  const rows: (readonly [string, Child])[] = [
    [say.facts, <span class="said">{body.said?.[language] ?? body.fact}</span>],
    ...(body.origin === 'red' || body.cause !== undefined
      ? ([
          [say.cause, body.cause ?? missing],
          [say.measure, body.measure ?? missing],
          [say.person, body.person ?? missing],
          [say.due, body.due ?? missing],
        ] as const)
      : []),
    ...(body.place === undefined ? [] : [[say.place, body.place] as const]),
    [say.raisedBy, body.origin === 'red' ? say.byProgram : <span lang="zh-CN">{caller}</span>],
    ...(body.callers === undefined
      ? []
      : [['', say.callers(body.callers.map(({ unit, name }) => (unit === undefined ? name : nameOf(unit))).join(language === 'zh' ? '、' : ', '))] as const]),
  ];
  return renderWhistles(
    c,
    context,
    {
      title: body.title,
      lede: [words.origins[body.origin], words.kinds[body.about.kind], body.about.title === body.title ? undefined : body.about.title]
        .filter(Boolean)
        .join(' · '),
      ...(failed === undefined ? {} : { status: 422 }),
    },
    <article class="whistle-page">
      <p class="whistle-now">
        <WhistleTags language={language} row={row} />
        <span class={`whistle-state large is-${body.state}`}>{levelWords(language).states[body.state]}</span>
        {due !== undefined && <Clock language={language} due={due} now={now} />}
        {thing.href !== undefined && (
          <a class="to-thing" href={thing.href}>
            {say.open(words.kinds[body.about.kind])}
          </a>
        )}
      </p>
      {thing.mergedInto !== undefined ? <p class="told">{say.mergedThing(thing.mergedInto)}</p> : thing.fault !== undefined && <p class="told">{say.gone}</p>}
      {into !== undefined && (
        <p class="told">
          {say.mergedInto} <a href={whistlePath(context, into.id)}>{into.body.title}</a>
        </p>
      )}
      <div class="whistle-columns">
        <div class="whistle-main">
          <Facts rows={rows} />
          {body.files !== undefined && <Files context={context} id={id} files={body.files} />}
          {body.proof !== undefined && (
            <section class="whistle-proof">
              <h2>{say.proof}</h2>
              <p class="said">{body.proof.text}</p>
              {body.proof.value !== undefined && (
                <p>
                  {say.value} <b class="figure">{body.proof.value}</b>
                </p>
              )}
              {body.proof.document !== undefined && (
                <p>
                  {say.document} <b>{body.proof.document}</b>
                </p>
              )}
              {body.proof.files !== undefined && <Files context={context} id={id} files={body.proof.files} />}
              <p class="faint">
                {say.proofBy(
                  [body.proof.unit === undefined ? undefined : nameOf(body.proof.unit), body.proof.by].filter(Boolean).join(' '),
                  readableInstant(body.proof.at),
                )}
              </p>
              {body.checked !== undefined && <p>✔ {say.checkedBy(actorName(body.checked.by, language), readableInstant(body.checked.at))}</p>}
            </section>
          )}
          {decisions !== undefined && (
            <section>
              <h2>{say.decisions}</h2>
              <p>
                <a href={regionPath(region, context.plan.id, `meetings/${encodeURIComponent(decisions.id)}`)}>{decisions.name ?? say.meeting}</a>
              </p>
              <ul class="whistle-decisions">
                {decisions.tasks.map((task) => (
                  <li>
                    <a href={regionPath(region, context.plan.id, `tasks/${encodeURIComponent(task.id)}`)}>{task.body.title}</a>{' '}
                    {task.body.lead !== undefined && nameOf(task.body.lead)} <span class="figure">{task.body.due}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {merged.length > 0 && (
            <section>
              <h2>{say.mergedFrom}</h2>
              <ul>
                {merged.map((other) => (
                  <li>
                    <a href={whistlePath(context, other.id)}>{other.body.title}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section class="whistle-next">
            <h2>{say.next}</h2>
            <DeedForms
              language={language}
              context={context}
              row={row}
              deeds={deeds}
              speaksFor={unitsSpokenFor(body, actor, region)}
              units={units}
              nameOf={nameOf}
              others={others.filter((other) => other.id !== id)}
              recovery={recovery}
              {...(failed === undefined ? {} : { failed })}
            />
          </section>
        </div>
        <aside class="whistle-aside">
          <h2>{say.ladder}</h2>
          <Ladder language={language} whistle={body} nameOf={nameOf} now={now} />
        </aside>
      </div>
      <section>
        <h2>
          {say.history}{' '}
          <small class="faint">
            {say.audit} · {say.version(row.version)}
          </small>
        </h2>
        <Steps language={language} row={row} nameOf={nameOf} />
      </section>
    </article>,
  );
};
