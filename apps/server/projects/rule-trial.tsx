import type { Child, FC } from 'hono/jsx';
import type { Colour, LightRule, MonthTried } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { COLOURS, type Library } from './library-state.ts';
import { TextField } from './project-fields.tsx';
import { libraryPath, projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

/** Each month as it was shown and as the rule that is tried has it. */
export const TriedMonths: FC<{ context: RegionContext; months: readonly MonthTried[]; library: Library; language: Language }> = ({
  context,
  months,
  library,
  language,
}) => {
  const words = libraryWords(language);
  const { rules } = words;
  const count = (counts: Readonly<Record<Colour, number>>): Child[] => COLOURS.map((colour) => <td class="number figure">{counts[colour]}</td>);
  return (
    <div class="table-scroll">
      <table class="data items trial-months">
        <caption class="unseen">{rules.changed}</caption>
        <thead>
          <tr>
            <th scope="col" rowspan={2}>
              {rules.month}
            </th>
            <th scope="colgroup" colspan={4}>
              {rules.before}
            </th>
            <th scope="colgroup" colspan={4}>
              {rules.after}
            </th>
            <th scope="col" rowspan={2}>
              {rules.changed}
            </th>
          </tr>
          <tr>
            {[0, 1].map(() =>
              COLOURS.map((colour) => (
                <th scope="col" class="number">
                  {words.lights[colour]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(({ month, before, after, changes }) => (
            <tr class={changes.length === 0 ? undefined : 'differs'}>
              <th scope="row" class="figure">
                {month}
              </th>
              {count(before)}
              {count(after)}
              <td>
                {changes.length === 0 ? (
                  <span class="faint">{rules.same}</span>
                ) : (
                  <details>
                    <summary>{rules.changes(changes.length)}</summary>
                    <ul>
                      {changes.slice(0, 100).map((change) => (
                        <li>
                          <a lang="zh-CN" href={projectPath(context, change.id)}>
                            {library.held.get(change.id)?.body.name ?? change.id}
                          </a>{' '}
                          {rules.to(words.lights[change.before], words.lights[change.after])}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The form that switches a tried rule on. */
export const SwitchForm: FC<{ context: RegionContext; rule: LightRule; form: Readonly<Record<string, string>>; month: string; language: Language }> = ({
  context,
  rule,
  form,
  month,
  language,
}) => {
  const words = libraryWords(language);
  return (
    <form method="post" action={libraryPath(context, 'rules')} class="part-form">
      {Object.entries(form).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="rule" value={rule.id} />
      <div class="fields">
        <TextField name="from" label={words.rules.from} value={month} most={7} />
        <TextField name="reason" label={words.reason} help={words.rules.reasonHelp} wide required most={300} />
      </div>
      <p class="acts">
        <button type="submit">{words.rules.choose}</button>
      </p>
      <p class="faint">{words.rules.keep}</p>
    </form>
  );
};
