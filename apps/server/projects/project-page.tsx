import type { Child } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { lightHistory, lightNow, lookedBack, outcomeOf, projectWords, ruleOf, type Said } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { sitePage } from '../../../src/publication/index.ts';
import { PublicLink, publicPageOf } from '../site/public-link.tsx';
import { SuperviseLinks } from '../supervision/supervise-links.tsx';
import { BlowLink } from '../whistles/blow-link.tsx';
import { libraryOf, planEndOf } from './library-state.ts';
import { renderLibrary } from './library-frame.tsx';
import { Part } from './project-fields.tsx';
import { basicsForm, filesForm, progressForm, stageForm, type FormGiven } from './project-forms.tsx';
import { fundsForm, milestonesForm, moneyForm, monthsForm, needsForm, problemsForm } from './project-row-forms.tsx';
import { Changes } from './project-history.tsx';
import { ProjectLight } from './project-light.tsx';
import { projectPath } from './project-path.ts';
import type { ProjectPart } from './project-request.ts';
import { Files, Lights, Milestones, Needs, Problems, Progress, Tasks } from './project-lists.tsx';
import { Funds, Money } from './project-money-view.tsx';
import { Places } from './project-places.tsx';
import { Basics, Family, StageTrack } from './project-view.tsx';
import { libraryWords } from './words/index.ts';

export type PartName = ProjectPart | 'stage' | 'files' | 'merge';
/** A form that came back: which, what is wrong, and what was typed. */
export type Failed = { readonly part: PartName; readonly fault: Said; readonly given: Readonly<Record<string, string>> };

/** 项目页: one project on one screen; each part has its form under a fold. */
export const projectPage = async (c: PageContext, given: Delivery, { id, version, body }: Kept<'project'>, failed?: Failed): Promise<Response> => {
  const { language, actor } = c.var;
  const { context, delivery } = given;
  const words = libraryWords(language);
  const { page } = words;
  const region = context.region.code;
  const library = await libraryOf(given);
  const { units, book, held } = library;
  const [tasks, history, publicPage] = await Promise.all([
    delivery.list('task', { plan: context.plan.id, about: body.places.map(({ ref }) => ref), limit: 20 }),
    delivery.history('project', id),
    publicPageOf(given.store, context, sitePage.project(id)),
  ]);
  const concerned = [body.lead, ...body.support].filter((unit) => unit !== undefined);
  const mayEdit = body.mergedInto === undefined && may(actor, 'project.edit', { region, units: concerned });
  const mayKeep = body.mergedInto === undefined && may(actor, 'project.keep', { region });
  const lights = lightHistory(id, body, book, lookedBack(context.today));
  const light = lightNow(id, body, book, context.today);
  const forms: Omit<FormGiven, 'typed'> = { body, units, today: context.today, language, assigns: mayKeep };
  // A card that was dropped on a stage comes with it.
  const dropped = c.req.query('stage');
  const typed = (part: PartName): FormGiven => ({
    ...forms,
    typed: failed?.part === part ? failed.given : part === 'stage' && dropped !== undefined ? { stage: dropped } : {},
  });
  const open = c.req.query('edit');
  const part = (name: PartName, title: string, form: Child, view: Child, files = false): Child => (
    <Part
      id={name}
      title={title}
      edit={name === 'progress' || name === 'files' || name === 'stage' ? words.add : page.edit}
      save={name === 'stage' ? page.move : name === 'files' ? page.upload : words.save}
      version={version}
      open={open === name}
      action={mayEdit ? projectPath(context, id, name) : undefined}
      fault={failed?.part === name ? failed.fault[language] : undefined}
      form={form}
      files={files}
    >
      {view}
    </Part>
  );
  const { outcomes, stages } = projectWords(language);
  const rule = ruleOf(book, light.month);
  const view = { context, id, body, units, language, held };
  return renderLibrary(
    c,
    context,
    {
      title: body.name,
      lede: `${stages[body.stage]} · ${words.acceptance[body.acceptance]} · ${outcomes[outcomeOf(body, context.today, planEndOf(context))]}`,
      status: failed === undefined ? 200 : 422,
    },
    <>
      <p class="project-light" data-project={id}>
        <ProjectLight language={language} colour={light.colour} /> {light.said[language]}{' '}
        <span class="faint">{page.rule(rule.rule.name[language], light.version)}</span>{' '}
        <BlowLink region={region} plan={context.plan.id} about={{ kind: 'project', ref: id, title: body.name }} language={language} />
        <PublicLink language={language} where={context} page={publicPage} />
        <SuperviseLinks region={region} plan={context.plan.id} about={{ kind: 'project', ref: id, title: body.name }} language={language} actor={actor} />
      </p>
      <Family {...view} mayKeep={mayKeep} />
      <StageTrack {...view} />
      <div class="project-columns">
        <div>
          {part('basics', page.basics, basicsForm(typed('basics')), <Basics {...view} />)}
          {part('stage', page.passages, stageForm(typed('stage')), null, true)}
          {part('money', page.investment, moneyForm(typed('money')), <Money {...view} today={context.today} />)}
          {part('months', page.months, monthsForm(typed('months')), null)}
          {part('funds', page.funds, fundsForm(typed('funds')), <Funds {...view} />)}
          {part('milestones', page.milestones, milestonesForm(typed('milestones')), <Milestones {...view} today={context.today} />)}
          {part('needs', page.needs, needsForm(typed('needs')), <Needs {...view} />)}
        </div>
        <div>
          {part('progress', page.progress, progressForm(typed('progress')), <Progress {...view} />)}
          {part('problems', page.problems, problemsForm(typed('problems')), <Problems {...view} />)}
          {part('files', page.photos, filesForm(typed('files')), <Files {...view} mayEdit={mayEdit} version={version} />, true)}
          <Lights lights={lights} language={language} />
          <Places {...view} mayKeep={mayKeep} fault={failed?.part === 'merge' ? failed.fault[language] : undefined} typed={failed?.given['with'] ?? ''} />
          <Tasks {...view} tasks={tasks} />
          <Changes changes={history} language={language} />
        </div>
      </div>
    </>,
  );
};
