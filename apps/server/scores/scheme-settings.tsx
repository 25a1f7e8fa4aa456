import type { FC } from 'hono/jsx';
import type { Language } from '../words/index.ts';
import { isComparing, type SchemeDraft } from './scheme-fields.ts';
import { Field } from './score-frame.tsx';
import { scoreWords } from './words/index.ts';

type Choice = { name: string; label: string; options: readonly (readonly [value: string, label: string])[]; chosen: string };

const Choose: FC<Choice> = ({ name, label, options, chosen }) => (
  <Field id={name} label={label} wide>
    <select id={name} name={name}>
      {options.map(([value, said]) => (
        <option value={value} selected={value === chosen}>
          {said}
        </option>
      ))}
    </select>
  </Field>
);

/** The rules of a scheme: what is missing, limits, veto, ranking, grades. */
export const SchemeSettings: FC<{ language: Language; draft: SchemeDraft; comparesUnits: boolean }> = ({ language, draft, comparesUnits }) => {
  const words = scoreWords(language);
  const { scheme, editor } = words;
  const { method, isMapped, fields } = draft;
  const isCompared = isComparing(draft);
  const missing = isCompared ? scheme.missingMatrix : scheme.missing;
  return (
    <fieldset>
      <legend>{editor.settings}</legend>
      <div class="fields">
        {method === 'weighted' && (
          <Choose
            name="against"
            label={editor.against}
            options={(['target', 'schedule'] as const).map((value) => [value, scheme.against[value]])}
            chosen={fields['against'] ?? 'target'}
          />
        )}
        <Choose
          name="missing"
          label={editor.missing}
          options={(['incomplete', 'redistribute'] as const).map((value) => [value, missing[value]])}
          chosen={fields['missing'] ?? 'incomplete'}
        />
        {method === 'efficacy' &&
          (['lowest', 'highest'] as const).map((name) => (
            <Field id={name} label={editor[name]}>
              <input id={name} name={name} class="numeric" inputmode="decimal" value={fields[name]} placeholder={words.optional} />
            </Field>
          ))}
        <Field id="cap" label={editor.veto} help={editor.vetoHelp}>
          <input id="cap" name="cap" class="numeric" inputmode="decimal" value={fields['cap']} aria-describedby="cap-help" />
        </Field>
        {!isMapped && !(isCompared && draft.objects === 'years') && (
          <Field id="ranking" label={editor.ranking} help={comparesUnits ? editor.rankingNeeded : editor.rankingHelp}>
            <input id="ranking" name="ranking" maxlength={200} required={comparesUnits} value={fields['ranking']} aria-describedby="ranking-help" />
          </Field>
        )}
        <Field id="grades" label={editor.grades} help={editor.gradesHelp}>
          <textarea id="grades" name="grades" rows={4} maxlength={1000} aria-describedby="grades-help">
            {fields['grades']}
          </textarea>
        </Field>
        <Field id="note" label={editor.note} wide>
          <textarea id="note" name="note" rows={4} maxlength={5000}>
            {fields['note']}
          </textarea>
        </Field>
      </div>
    </fieldset>
  );
};
