import type { FC } from 'hono/jsx';
import { may, type Actor } from '../../../src/identity/index.ts';
import { alertWhens, type SupervisionTopic } from '../../../src/participation/index.ts';
import { withQuery } from '../layout/links.ts';
import { regionPath } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { supervisionWords } from './words/index.ts';

type LinksProps = {
  region: string;
  plan: string;
  about: SupervisionTopic;
  language: Language;
  actor: Actor;
  /** The day that the reader looks at, where it is not today. */
  day?: string | undefined;
};

/** Topics whose title is their own: others are looked up by their ref. */
const NAMED: ReadonlySet<string> = new Set(['sentence', 'place']);

/** 批注、询问、提醒我 of this very thing, for who may. Nothing where there is none. */
export const SuperviseLinks: FC<LinksProps> = ({ region, plan, about, language, actor, day }) => {
  const words = supervisionWords(language).links;
  const to = (folder: string): string =>
    withQuery(regionPath(region, plan, `supervision/${folder}/new`), new URLSearchParams(), {
      about: `${about.kind}:${about.ref}`,
      title: NAMED.has(about.kind) ? about.title : undefined,
      of: day,
    });
  const links = [
    may(actor, 'annotation.edit', { region }) && ([to('annotations'), words.note] as const),
    may(actor, 'inquiry.ask', { region }) && ([to('inquiries'), words.ask] as const),
    actor.account !== undefined && may(actor, 'alert.edit', { region }) && alertWhens(about.kind).length > 0 && ([to('alerts'), words.alert] as const),
  ].filter((link) => link !== false);
  return links.length === 0 ? null : (
    <span class="supervise-links">
      {links.map(([href, name]) => (
        <a href={href}>{name}</a>
      ))}
    </span>
  );
};
