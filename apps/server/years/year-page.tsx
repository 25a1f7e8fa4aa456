import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import type { YearPlan } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import type { RegionContext } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { TargetTable } from './target-table.tsx';
import { ProjectTable, TaskTable } from './work-tables.tsx';
import { figuresOf, planYears, yearPlansOf, yearsPath } from './year-given.ts';
import { YearHistory } from './year-history.tsx';
import type { YearFaults } from './year-request.ts';
import { yearPageWords, type YearPageWords } from './words/index.ts';

/** What was entered and not taken: what to change, said at its field or (`lock`, `unlock`, `paths`) at its form. */
export type YearEntered = { readonly fields: Readonly<Record<string, string>>; readonly faults: YearFaults };

const YearTabs: FC<{ context: RegionContext; year: number; words: YearPageWords }> = ({ context, year, words }) => (
  <nav class="tabs" aria-label={words.year.tabs}>
    <a href={yearsPath(context)}>{words.year.overview}</a>
    {planYears(context).map((one) => (
      <a href={yearsPath(context, String(one))} aria-current={one === year ? 'page' : undefined}>
        {one}
      </a>
    ))}
  </nav>
);

const Told: FC<{ fault: string | undefined }> = ({ fault }) =>
  fault === undefined ? null : (
    <p class="told fault" role="alert">
      {fault}
    </p>
  );

type LockProps = { context: RegionContext; own: Kept<'year'>; words: YearPageWords; language: Language; entered: YearEntered; maySettle: boolean };

/** Locking a draft by its document; unlocking what is locked, and making its figures the schedule. */
const LockForms: FC<LockProps> = ({ context, own: { body, version }, words, language, entered: { fields, faults }, maySettle }) => {
  const say = words.year;
  const action = (rest: string): string => yearsPath(context, `${body.year}/${rest}`);
  const anyway = faults['short'] !== undefined;
  const field = (name: string, label: string): Child => (
    <div class="field reason-all">
      <label for={name}>{label}</label>
      <input id={name} name={name} value={fields[name]} maxlength={200} autocomplete="off" required />
    </div>
  );
  const short = anyway && (
    <label class="tick">
      <input type="checkbox" name="anyway" value="1" /> {say.anyway}
    </label>
  );
  return (
    <section class="year-lock">
      <Told fault={(faults['lock'] ?? faults['unlock'] ?? faults['paths'] ?? faults['short'])?.[language]} />
      {body.state === 'draft' ? (
        <form method="post" action={action('lock')}>
          <h2>{say.lock}</h2>
          <p class="faint">{say.lockHelp}</p>
          <input type="hidden" name="version" value={String(version)} />
          <div class="dry-confirm">
            {field('document', say.document)}
            <button type="submit">{say.lock}</button>
          </div>
          {maySettle && (
            <label class="tick">
              <input type="checkbox" name="paths" value="1" checked={fields['paths'] !== undefined} /> {say.paths} <small class="faint">{say.pathsHelp}</small>
            </label>
          )}
          {short}
        </form>
      ) : (
        <>
          <form method="post" action={action('unlock')}>
            <h2>{say.unlock}</h2>
            <input type="hidden" name="version" value={String(version)} />
            <div class="dry-confirm">
              {field('reason', say.unlockReason)}
              <button type="submit" class="second">
                {say.unlock}
              </button>
            </div>
          </form>
          {maySettle && (
            <form method="post" action={action('paths')}>
              <h2>{say.pathsTitle}</h2>
              <p class="faint">{say.pathsHelp}</p>
              {short}
              <button type="submit" class="second">
                {say.pathsOnly}
              </button>
            </form>
          )}
        </>
      )}
    </section>
  );
};

const stateLine = (body: YearPlan, words: YearPageWords, language: Language): Child => (
  <p class={`year-state ${body.state}`}>
    {body.state === 'locked' && body.locked !== undefined
      ? `▣ ${words.year.lockedBy(body.document ?? '', readableInstant(body.locked.at), actorName(body.locked.by, language))}`
      : `▢ ${words.draft}`}
    {body.state === 'draft' && body.unlocked !== undefined && (
      <span class="faint"> {words.year.unlockedBy(readableInstant(body.unlocked.at), actorName(body.unlocked.by, language), body.unlocked.reason)}</span>
    )}
  </p>
);

const AddField: FC<{ name: string; label: string; entered: YearEntered; language: Language }> = ({ name, label, entered: { fields, faults }, language }) => (
  <div class="field year-add">
    <label for={name}>{label}</label>
    <input id={name} name={name} value={fields[name]} maxlength={100} autocomplete="off" aria-invalid={faults[name] ? 'true' : undefined} />
    {faults[name] && <p class="fault">{faults[name][language]}</p>}
  </div>
);

const notDrafted = (c: PageContext, context: RegionContext, year: number, mayEdit: boolean): Promise<Response> => {
  const words = yearPageWords(c.var.language);
  return renderPage(
    c,
    { title: words.year.title(year), region: context, tab: 'years' },
    <section class="listing data-desk years">
      <PageHead title={words.year.title(year)} lede={words.year.lede} />
      <YearTabs context={context} year={year} words={words} />
      <EmptyState title={words.year.notDrafted(year)} help={words.year.notDraftedHelp}>
        {mayEdit ? (
          <form method="post" action={yearsPath(context, `${year}/draft`)}>
            <button type="submit">{words.makeDraft(year)}</button>
          </form>
        ) : (
          <p>{words.year.cannot}</p>
        )}
      </EmptyState>
    </section>,
  );
};

/** 年度实施要求: the year's three tables, to be edited together while they are a draft. */
export const yearPage = async (c: PageContext, given: Delivery, year: number, entered: YearEntered = { fields: {}, faults: {} }): Promise<Response> => {
  const { language } = c.var;
  const words = yearPageWords(language);
  const { context, actor, delivery } = given;
  const region = context.region.code;
  const kept = await yearPlansOf(given);
  const own = kept.find(({ body }) => body.year === year);
  const isPlanner = may(actor, 'year.edit', { region });
  if (own === undefined) return notDrafted(c, context, year, isPlanner);
  const { body, version } = own;
  const [tasks, projects, units, changes] = await Promise.all([
    delivery.list('task', { ids: body.tasks.map(({ task }) => task) }),
    delivery.list('project', { ids: body.projects.map(({ project }) => project) }),
    unitsOf(delivery),
    delivery.history('year', own.id),
  ]);
  const items = new Map(context.items.map((item) => [item.id, item]));
  const sources = figuresOf(context, kept);
  const mayEdit = isPlanner && body.state === 'draft';
  const { fields, faults } = entered;
  const table = { body, context, language, mayEdit, fields, faults };
  const count = Object.keys(faults).filter((name) => !['lock', 'unlock', 'paths', 'short'].includes(name)).length;
  const saved = c.req.query('saved');
  const written = c.req.query('paths');
  const exported = (type: string): string => yearsPath(context, `${year}/export.${type}`);
  const tables = (
    <>
      <h2 id="targets">{words.year.targets}</h2>
      <TargetTable {...table} items={items} sources={sources} />
      <h2 id="tasks">{words.year.tasks}</h2>
      <TaskTable {...table} tasks={new Map(tasks.map((task) => [task.id, task]))} units={units} />
      {mayEdit && <AddField name="addTask" label={words.year.addTask} entered={entered} language={language} />}
      <h2 id="projects">{words.year.projects}</h2>
      <ProjectTable {...table} projects={new Map(projects.map((project) => [project.id, project]))} units={units} />
      {mayEdit && <AddField name="addProject" label={words.year.addProject} entered={entered} language={language} />}
    </>
  );
  return renderPage(
    c,
    { title: words.year.title(year), region: context, tab: 'years', status: Object.keys(faults).length > 0 ? 422 : 200 },
    <section class="listing data-desk years">
      <PageHead title={words.year.title(year)} lede={words.year.lede}>
        <p class="year-exports">
          <a href={exported('docx')}>{words.year.documentFile}</a> <a href={exported('xlsx')}>{words.year.workbook}</a>
        </p>
      </PageHead>
      <YearTabs context={context} year={year} words={words} />
      {stateLine(body, words, language)}
      {saved !== undefined && (
        <p class="told" role="status">
          {saved === 'draft' ? words.year.drafted : words.saved(Number(saved) || 0)}
        </p>
      )}
      {written !== undefined && (
        <p class="told" role="status">
          {Number(written) > 0 ? words.year.pathsDone(Number(written)) : words.year.pathsNone}
        </p>
      )}
      {count > 0 && <Told fault={words.faults(count)} />}
      {mayEdit ? (
        <form method="post" action={yearsPath(context, String(year))} data-submit-key>
          <input type="hidden" name="version" value={String(version)} />
          {tables}
          <div class="dry-confirm year-save">
            <div class="field reason-all">
              <label for="why">{words.reason}</label>
              <input id="why" name="why" value={fields['why']} maxlength={300} />
            </div>
            <button type="submit">{words.year.save}</button>
            <button type="submit" name="take" value="1" class="second">
              {words.take}
            </button>
          </div>
        </form>
      ) : (
        tables
      )}
      {mayEdit && (
        <form method="post" action={yearsPath(context, `${year}/draft`)} class="year-redraft">
          <button type="submit" class="second">
            {words.year.redraft}
          </button>
          <span class="faint">{words.year.redraftHelp}</span>
        </form>
      )}
      {isPlanner && (
        <LockForms context={context} own={own} words={words} language={language} entered={entered} maySettle={may(actor, 'figure.send', { region })} />
      )}
      <YearHistory changes={changes} items={items} language={language} />
    </section>,
  );
};
