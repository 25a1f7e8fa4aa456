import type { Child } from 'hono/jsx';
import { projectWords } from '../../../src/delivery/index.ts';
import { UnitChoice } from '../units/unit-choice.tsx';
import { RowsTable, TextField } from './project-fields.tsx';
import type { FormGiven } from './project-forms.tsx';
import { libraryWords } from './words/index.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const EMPTY_ROWS = 2;

const rows = <T,>(given: readonly T[]): readonly (T | undefined)[] => [...given, ...Array.from({ length: EMPTY_ROWS }, () => undefined)];

export const moneyForm = ({ body, today, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  const { investment } = body;
  const of = (name: string, was: string | undefined): string => typed[name] ?? was ?? '';
  return (
    <>
      <div class="fields">
        <TextField name="total" label={page.total} value={of('total', investment?.total)} numeric />
        <TextField name="estimate" label={page.estimate} value={of('estimate', investment?.estimate)} numeric />
        <TextField name="budget" label={page.budget} value={of('budget', investment?.budget)} numeric />
      </div>
      <RowsTable
        caption={page.years}
        heads={[[page.year], [page.planned], [page.actual], [page.until], [page.goal]]}
        rows={rows(body.years).map((year, i) => [
          {
            name: 'year',
            label: page.year,
            type: 'figure',
            of: of(`year-${i}`, year === undefined ? (body.years.length === 0 && i === 0 ? today.slice(0, 4) : '') : String(year.year)),
          },
          { name: 'planned', label: page.planned, type: 'figure', of: of(`planned-${i}`, year?.planned) },
          { name: 'actual', label: page.actual, type: 'figure', of: of(`actual-${i}`, year?.actual) },
          {
            name: 'until',
            label: page.until,
            cell: (
              <select name={`until-${i}`} aria-label={`${page.until} ${i + 1}`}>
                <option value=""></option>
                {MONTHS.map((month) => (
                  <option value={month} selected={month === year?.until}>
                    {Number(month)}
                  </option>
                ))}
              </select>
            ),
          },
          { name: 'goal', label: page.goal, of: of(`goal-${i}`, year?.goal) },
        ])}
      />
    </>
  );
};

export const monthsForm = ({ body, today, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  const year = body.years.find((one) => String(one.year) === (typed['year'] ?? today.slice(0, 4))) ?? body.years.at(-1);
  return (
    <>
      <div class="fields">
        <TextField name="year" label={page.year} value={typed['year'] ?? String(year?.year ?? today.slice(0, 4))} numeric most={4} />
      </div>
      <div class="table-scroll">
        <table class="data items edit-rows months-edit">
          <caption class="unseen">{page.months}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{page.months}</span>
              </th>
              {MONTHS.map((month) => (
                <th scope="col" class="number">
                  {Number(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(
              [
                ['plan', page.plannedMonths, year?.plannedMonths],
                ['done', page.actualMonths, year?.months],
              ] as const
            ).map(([prefix, label, own]) => (
              <tr>
                <th scope="row">{label}</th>
                {MONTHS.map((month) => (
                  <td>
                    <input
                      name={`${prefix}-${month}`}
                      aria-label={`${label} ${Number(month)}`}
                      inputmode="decimal"
                      class="figure"
                      value={typed[`${prefix}-${month}`] ?? own?.[month] ?? ''}
                      autocomplete="off"
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

export const fundsForm = ({ body, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  return (
    <RowsTable
      caption={page.funds}
      heads={[[page.source], [page.amount], [page.inPlace]]}
      rows={rows(body.funds).map((fund, i) => [
        { name: 'source', label: page.source, of: typed[`source-${i}`] ?? fund?.source },
        { name: 'amount', label: page.amount, type: 'figure', of: typed[`amount-${i}`] ?? fund?.amount },
        { name: 'inPlace', label: page.inPlace, type: 'figure', of: typed[`inPlace-${i}`] ?? fund?.inPlace },
      ])}
    />
  );
};

export const milestonesForm = ({ body, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  return (
    <RowsTable
      caption={page.milestones}
      heads={[[page.milestone], [page.due], [page.done], [page.note]]}
      ids={body.milestones.map(({ id }) => id)}
      rows={rows(body.milestones).map((one, i) => [
        { name: 'name', label: page.milestone, of: typed[`name-${i}`] ?? one?.name },
        { name: 'planned', label: page.due, type: 'date', of: typed[`planned-${i}`] ?? one?.planned },
        { name: 'actual', label: page.done, type: 'date', of: typed[`actual-${i}`] ?? one?.actual },
        { name: 'note', label: page.note, of: typed[`note-${i}`] ?? one?.note },
      ])}
    />
  );
};

export const needsForm = ({ body, units, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  const { needs: kinds } = projectWords(language);
  return (
    <RowsTable
      caption={page.needs}
      heads={[[page.kind], [page.need], [page.wanted], [page.met], [page.unit], [page.needState]]}
      ids={body.needs.map(({ id }) => id)}
      rows={rows(body.needs).map((need, i) => [
        {
          name: 'kind',
          label: page.kind,
          cell: (
            <select name={`kind-${i}`} aria-label={`${page.kind} ${i + 1}`}>
              {Object.entries(kinds).map(([kind, label]) => (
                <option value={kind} selected={kind === need?.kind}>
                  {label}
                </option>
              ))}
            </select>
          ),
        },
        { name: 'text', label: page.need, of: typed[`text-${i}`] ?? need?.text },
        { name: 'wanted', label: page.wanted, type: 'figure', of: typed[`wanted-${i}`] ?? need?.wanted },
        { name: 'met', label: page.met, type: 'figure', of: typed[`met-${i}`] ?? need?.met },
        {
          name: 'unit',
          label: page.unit,
          cell: (
            <UnitChoice
              units={units}
              name={`unit-${i}`}
              label={`${page.unit} ${i + 1}`}
              none="—"
              {...(need?.unit === undefined ? {} : { chosen: need.unit })}
            />
          ),
        },
        {
          name: 'state',
          label: page.needState,
          cell: (
            <select name={`state-${i}`} aria-label={`${page.needState} ${i + 1}`}>
              {(['open', 'met'] as const).map((state) => (
                <option value={state} selected={state === need?.state}>
                  {page.needStates[state]}
                </option>
              ))}
            </select>
          ),
        },
      ])}
    />
  );
};

export const problemsForm = ({ body, today, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  return (
    <RowsTable
      caption={page.problems}
      heads={[[page.problem], [page.since], [page.solved]]}
      ids={body.problems.map(({ id }) => id)}
      rows={rows(body.problems).map((problem, i) => [
        { name: 'text', label: page.problem, of: typed[`text-${i}`] ?? problem?.text },
        { name: 'since', label: page.since, type: 'date', of: typed[`since-${i}`] ?? problem?.since ?? today },
        { name: 'solved', label: page.solved, type: 'date', of: typed[`solved-${i}`] ?? problem?.solved },
      ])}
    />
  );
};
