import type { FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { amendmentPath } from './amendment-path.ts';
import { bindingWords } from './words/binding.ts';

/** Why a form was not taken that would lower a binding target, with the way to the amendments. */
export const BindingRefusal: FC<{ fault: Said | undefined; context: RegionContext; language: Language }> = ({ fault, context, language }) =>
  fault === undefined ? null : (
    <p class="fault" role="alert">
      {fault[language]} <a href={amendmentPath(context)}>{bindingWords[language].amendments}</a>
    </p>
  );
