import type { FC } from 'hono/jsx';
import { Decimal } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { shownFigure, STAGES, stageWords, unitLabel, type Stage, type YearPlan } from '../../../src/delivery/index.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { yearPageWords } from './words/index.ts';
import type { YearFaults } from './year-request.ts';

type Props = {
  body: YearPlan;
  context: RegionContext;
  units: ReadonlyMap<string, Kept<'unit'>>;
  language: Language;
  mayEdit: boolean;
  fields: Readonly<Record<string, string>>;
  faults: YearFaults;
};

const Words: FC<{ name: string; value: string; label: string; fault: string | undefined; mayEdit: boolean; type?: string; numeric?: boolean }> = ({
  name,
  value,
  label,
  fault,
  mayEdit,
  type = 'text',
  numeric = false,
}) =>
  mayEdit ? (
    <>
      <input
        name={name}
        type={type}
        value={value}
        maxlength={500}
        class={numeric ? 'numeric' : undefined}
        inputmode={numeric ? 'decimal' : undefined}
        autocomplete="off"
        aria-label={label}
        aria-invalid={fault ? 'true' : undefined}
      />
      {fault && <p class="fault">{fault}</p>}
    </>
  ) : (
    <>{value}</>
  );

const Out: FC<{ id: string; name: string; label: string }> = ({ id, name, label }) => (
  <label class="out">
    <input type="checkbox" name={`out.${id}`} value="1" aria-label={`${label} ${name}`} />
    <span>{label}</span>
  </label>
);

const unitName = (units: Props['units'], id: string | undefined): string => {
  const unit = id === undefined ? undefined : units.get(id)?.body;
  return unit === undefined ? '' : unitLabel(unit);
};

/** 年度重点任务: what is due in the year, and what comes again from the year before. */
export const TaskTable: FC<Props & { tasks: ReadonlyMap<string, Kept<'task'>> }> = ({ body, context, tasks, units, language, mayEdit, fields, faults }) => {
  const words = yearPageWords(language).year;
  const { columns } = words;
  if (body.tasks.length === 0) return <p class="faint">{words.noTasks}</p>;
  return (
    <table class="data year-tasks">
      <caption class="unseen">{words.tasks}</caption>
      <thead>
        <tr>
          <th scope="col" class="lead">
            {columns.task}
          </th>
          <th scope="col">{columns.lead}</th>
          <th scope="col" class="wide">
            {columns.requirement}
          </th>
          <th scope="col">{columns.due}</th>
          {mayEdit && <th scope="col">{columns.out}</th>}
        </tr>
      </thead>
      <tbody>
        {body.tasks.map((row) => {
          const task = tasks.get(row.task)?.body;
          const title = task?.title ?? words.unnamed;
          const [requirement, due] = [`requirement.${row.task}`, `due.${row.task}`];
          return (
            <tr id={`task-${row.task}`}>
              <th scope="row" class="lead">
                {task === undefined ? title : <a href={regionPath(context.region.code, context.plan.id, `tasks/${encodeURIComponent(row.task)}`)}>{title}</a>}
                {row.carried !== undefined && <small class="doubt">{words.carriedTask(row.carried)}</small>}
              </th>
              <td data-label={columns.lead}>{unitName(units, task?.lead)}</td>
              <td class="wide" data-label={columns.requirement}>
                <Words
                  name={requirement}
                  value={fields[requirement] ?? row.requirement}
                  label={`${columns.requirement} ${title}`}
                  fault={faults[requirement]?.[language]}
                  mayEdit={mayEdit}
                />
              </td>
              <td class="short" data-label={columns.due}>
                <Words
                  name={due}
                  type="date"
                  value={fields[due] ?? row.due ?? ''}
                  label={`${columns.due} ${title}`}
                  fault={faults[due]?.[language]}
                  mayEdit={mayEdit}
                />
              </td>
              {mayEdit && (
                <td class="act" data-label="">
                  <Out id={row.task} name={title} label={columns.out} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** 年度重大项目: money and stage of every project that goes on in the year. */
export const ProjectTable: FC<Props & { projects: ReadonlyMap<string, Kept<'project'>> }> = ({
  body,
  context,
  projects,
  units,
  language,
  mayEdit,
  fields,
  faults,
}) => {
  const words = yearPageWords(language).year;
  const { columns } = words;
  const stages = stageWords(language);
  if (body.projects.length === 0) return <p class="faint">{words.noProjects}</p>;
  const total = body.projects.reduce((sum, { investment }) => sum.plus(investment ?? 0), new Decimal(0));
  return (
    <table class="data year-projects">
      <caption class="unseen">{words.projects}</caption>
      <thead>
        <tr>
          <th scope="col" class="lead">
            {columns.project}
          </th>
          <th scope="col">{columns.lead}</th>
          <th scope="col" class="number">
            {columns.investment}
          </th>
          <th scope="col">{columns.stage}</th>
          <th scope="col" class="wide">
            {columns.requirement}
          </th>
          {mayEdit && <th scope="col">{columns.out}</th>}
        </tr>
      </thead>
      <tbody>
        {body.projects.map((row) => {
          const project = projects.get(row.project)?.body;
          const name = project?.name ?? words.unnamed;
          const [investment, stage, ask] = [`investment.${row.project}`, `stage.${row.project}`, `ask.${row.project}`];
          const chosen = fields[stage] ?? row.stage ?? '';
          return (
            <tr id={`project-${row.project}`}>
              <th scope="row" class="lead">
                {project === undefined ? (
                  name
                ) : (
                  <a href={regionPath(context.region.code, context.plan.id, `projects/${encodeURIComponent(row.project)}`)}>{name}</a>
                )}
              </th>
              <td data-label={columns.lead}>{unitName(units, project?.lead)}</td>
              <td class="number year" data-label={columns.investment}>
                <Words
                  name={investment}
                  value={fields[investment] ?? row.investment ?? ''}
                  label={`${columns.investment} ${name}`}
                  fault={faults[investment]?.[language]}
                  mayEdit={mayEdit}
                  numeric
                />
                {row.carried !== undefined && <small class="doubt">{words.carriedMoney(row.carried)}</small>}
              </td>
              <td data-label={columns.stage}>
                {mayEdit ? (
                  <select name={stage} aria-label={`${columns.stage} ${name}`}>
                    <option value="">{words.keep}</option>
                    {STAGES.map((one) => (
                      <option value={one} selected={one === chosen}>
                        {stages[one]}
                      </option>
                    ))}
                  </select>
                ) : (
                  (stages[row.stage as Stage] ?? '')
                )}
                {faults[stage] && <p class="fault">{faults[stage][language]}</p>}
              </td>
              <td class="wide" data-label={columns.requirement}>
                <Words
                  name={ask}
                  value={fields[ask] ?? row.requirement ?? ''}
                  label={`${columns.requirement} ${name}`}
                  fault={faults[ask]?.[language]}
                  mayEdit={mayEdit}
                />
              </td>
              {mayEdit && (
                <td class="act" data-label="">
                  <Out id={row.project} name={name} label={columns.out} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colspan={mayEdit ? 6 : 5}>{words.total(body.projects.length, shownFigure(total))}</td>
        </tr>
      </tfoot>
    </table>
  );
};
