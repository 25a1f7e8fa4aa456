import type { FC } from 'hono/jsx';
import type { Whistle } from '../../../src/delivery/index.ts';
import { withQuery } from '../layout/links.ts';
import { regionPath } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { whistleWords } from './words/index.ts';

type BlowProps = { region: string; plan: string; about: Whistle['about']; language: Language };

/** A link to the form that raises a whistle on this very thing. */
export const BlowLink: FC<BlowProps> = ({ region, plan, about: { kind, ref, title }, language }) => (
  <a class="blow-link" href={withQuery(regionPath(region, plan, 'whistles/new'), new URLSearchParams(), { kind, ref, title })}>
    {whistleWords(language).blow}
  </a>
);
