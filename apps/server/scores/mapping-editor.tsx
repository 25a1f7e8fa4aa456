import type { FC } from 'hono/jsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { mappingRows, type SchemeDraft } from './scheme-fields.ts';
import { Field } from './score-frame.tsx';
import { schemePath } from './score-path.ts';
import { scoreWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** Empty rows under those that are filled. */
const SPARE = 5;

/** A table of a higher level comes in: read, then shown in the form; nothing is kept yet. */
export const MappingUpload: FC<{ language: Language; context: RegionContext }> = ({ language, context }) => {
  const words = scoreWords(language);
  return (
    <form method="post" action={schemePath(context, 'mapping')} enctype="multipart/form-data" class="score-upload">
      <Field id="file" label={words.editor.uploadTitle} help={words.editor.uploadHelp}>
        <input id="file" name="file" type="file" accept=".xlsx,.csv" required aria-describedby="file-help" />
      </Field>
      <button type="submit" class="quiet">
        {words.upload}
      </button>
      <a href={schemePath(context, 'mapping.csv')} download>
        {words.editor.template}
      </a>
    </form>
  );
};

/** The indicators of a higher level, each with the item of the plan that foretells it. */
export const MappingTable: FC<{ language: Language; context: RegionContext; draft: SchemeDraft }> = ({ language, context, draft }) => {
  const words = scoreWords(language);
  const { columns } = words.scheme;
  const count = mappingRows(draft) + SPARE;
  return (
    <>
      <table class="data items weight-table mapping-table year-targets">
        <caption class="unseen">{words.editor.mapping}</caption>
        <HeadRow
          columns={[
            { label: words.points.columns.name },
            { label: columns.full, name: 'number' },
            { label: columns.weight, name: 'number' },
            { label: columns.mapped },
          ]}
        />
        <tbody>
          {Array.from({ length: count }, (_, i) => (
            <tr>
              <td>
                <input name={`m.${i}.name`} maxlength={200} value={draft.fields[`m.${i}.name`]} aria-label={`${words.points.columns.name} ${i + 1}`} />
              </td>
              <td class="number">
                <input
                  class="numeric"
                  name={`m.${i}.full`}
                  inputmode="decimal"
                  size={7}
                  value={draft.fields[`m.${i}.full`]}
                  aria-label={`${columns.full} ${i + 1}`}
                />
              </td>
              <td class="number">
                <input
                  class="numeric"
                  name={`m.${i}.weight`}
                  inputmode="decimal"
                  size={7}
                  value={draft.fields[`m.${i}.weight`]}
                  aria-label={`${columns.weight} ${i + 1}`}
                />
              </td>
              <td>
                <input name={`m.${i}.item`} list="plan-items" maxlength={200} value={draft.fields[`m.${i}.item`]} aria-label={`${columns.mapped} ${i + 1}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <datalist id="plan-items">
        {context.items.map(({ id, name }) => (
          <option value={`${id} ${name}`} />
        ))}
      </datalist>
      <p class="score-acts">
        <button type="submit" name="fill" value="rows" class="quiet" formnovalidate>
          {words.editor.moreRows}
        </button>
      </p>
    </>
  );
};
