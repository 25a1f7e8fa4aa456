import { storableText } from '../../../src/intake/index.ts';
import type { Project } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { OnceKey } from '../delivery/once-key.tsx';
import { field } from './form-field.ts';
import { renderLibrary } from './library-frame.tsx';
import { TextField } from './project-fields.tsx';
import { libraryPath, projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

const LONGEST = 120;

/** The form of a project that the plan does not name. */
export const createPage = (c: PageContext, { context }: Delivery, fault?: string): Promise<Response> => {
  const words = libraryWords(c.var.language);
  return renderLibrary(
    c,
    context,
    { title: words.create.title, lede: words.create.lede, status: fault === undefined ? 200 : 422 },
    <form method="post" action={libraryPath(context)} class="part-form">
      <OnceKey />
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <div class="fields">
        <TextField name="name" label={words.create.name} wide required most={LONGEST} />
      </div>
      <p class="acts">
        <button type="submit">{words.save}</button> <a href={libraryPath(context)}>{words.cancel}</a>
      </p>
    </form>,
  );
};

export const createProject = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const name = storableText(field(await c.req.parseBody(), 'name'));
  if (name === '' || name.length > LONGEST) return createPage(c, given, libraryWords(c.var.language).create.nameMissing);
  const id = given.newId();
  const body: Project = {
    plan: context.plan.id,
    name,
    aliases: [],
    places: [],
    acceptance: 'done',
    stage: 'idea',
    passages: [],
    milestones: [],
    years: [],
    funds: [],
    needs: [],
    problems: [],
    files: [],
    progress: [],
    support: [],
  };
  await delivery.change({ action: 'project.keep', changes: [{ kind: 'project', id, version: null, body }] });
  return c.redirect(projectPath(context, id, '?edit=basics'), 303);
};
