import type { FC } from 'hono/jsx';
import type { Colour, LightRule, MonthTried } from '../../../src/delivery/index.ts';
import { TriedMonths } from '../listing/tried-months.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { COLOURS, type Library } from './library-state.ts';
import { TextField } from './project-fields.tsx';
import { libraryPath, projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

/** Each month as it was shown and as the rule that is tried has it. */
export const RuleMonths: FC<{ context: RegionContext; months: readonly MonthTried[]; library: Library; language: Language }> = ({
  context,
  months,
  library,
  language,
}) => {
  const { lights, rules } = libraryWords(language);
  const counts = (of: Readonly<Record<Colour, number>>): readonly number[] => COLOURS.map((colour) => of[colour]);
  return (
    <TriedMonths
      caption={rules.changed}
      words={rules}
      lights={COLOURS.map((colour) => lights[colour])}
      months={months.map(({ month, before, after, changes }) => ({
        month,
        before: counts(before),
        after: counts(after),
        changes: changes.map((change) => ({
          href: projectPath(context, change.id),
          name: library.held.get(change.id)?.body.name ?? change.id,
          text: rules.to(lights[change.before], lights[change.after]),
        })),
      }))}
    />
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
