import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { UnitChoice } from './unit-choice.tsx';
import { unitsPath } from './unit-path.ts';
import { unitPageWords } from './words/index.ts';

type Props = { context: RegionContext; unit: Kept<'unit'>; units: ReadonlyMap<string, Kept<'unit'>>; language: Language };

/** A unit under a new name, and a unit that ends: each by a day and a document. */
export const SuccessionForms: FC<Props> = ({ context, unit, units, language }) => {
  const words = unitPageWords(language);
  const to = (rest: string): string => unitsPath(context, `${encodeURIComponent(unit.id)}/${rest}`);
  const common = (
    <>
      <input type="hidden" name="version" value={String(unit.version)} />
      <label class="field">
        <span>{words.date}</span>
        <input name="date" type="date" required max={context.today} />
      </label>
      <label class="field">
        <span>{words.document}</span>
        <input name="document" required maxlength={200} />
      </label>
    </>
  );
  return (
    <div class="unit-succession">
      <section>
        <h2>{words.rename}</h2>
        <p class="faint">{words.renameLede}</p>
        <form method="post" action={to('rename')} class="unit-form">
          <label class="field">
            <span>{words.newName}</span>
            <input name="name" required maxlength={200} />
          </label>
          <label class="field">
            <span>{words.newShort}</span>
            <input name="short" maxlength={200} />
          </label>
          {common}
          <p class="task-buttons">
            <button type="submit" class="quiet">
              {words.renameNow}
            </button>
          </p>
        </form>
      </section>
      <section>
        <h2>{words.end}</h2>
        <p class="faint">{words.endLede}</p>
        <form method="post" action={to('end')} class="unit-form">
          <label class="field">
            <span>{words.into}</span>
            <UnitChoice units={units} name="into" none={words.none} required />
          </label>
          {common}
          <p class="task-buttons">
            <button type="submit" class="quiet">
              {words.endPreview}
            </button>
          </p>
        </form>
      </section>
    </div>
  );
};
