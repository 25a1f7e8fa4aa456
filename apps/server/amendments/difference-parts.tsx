import type { Child, FC } from 'hono/jsx';
import type { Span } from '../../../src/basis/index.ts';
import { differenceWords, type HeadingChange, type ItemChange, type Mark, type Plan, type PlanDifference } from '../../../src/plan/index.ts';
import { withQuery } from '../layout/links.ts';
import type { Language } from '../words/index.ts';
import { amendmentWords } from './words/index.ts';

export const LONGEST = 120;
/** Characters of an unchanged stretch shown on each side of a change. */
export const AROUND = 24;
export const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What hangs on an item of the older plan. */
export type Hangs = { readonly figures: number; readonly tasks: number; readonly projects: number; readonly links: number };

export type DifferenceProps = {
  readonly found: PlanDifference;
  readonly sides: { readonly before: Plan; readonly after: Plan };
  readonly language: Language;
  readonly url: URL;
  /** Where a place of each text can be read. */
  readonly link?: { readonly before?: (span: Span) => string; readonly after?: (span: Span) => string };
  /** By the ids of the older plan. */
  readonly hangs?: ReadonlyMap<string, Hangs>;
};

export const Linked: FC<{ href: string | undefined; children?: Child }> = ({ href, children }) =>
  href === undefined ? <>{children}</> : <a href={href}>{children}</a>;

export const hrefOf = (props: DifferenceProps, { before, after }: { before?: { span: Span }; after?: { span: Span } }): string | undefined =>
  after === undefined ? before && props.link?.before?.(before.span) : props.link?.after?.(after.span);

export const Sign: FC<{ language: Language; what: HeadingChange['what'] | ItemChange['what'] }> = ({ language, what }) => (
  <span class={`difference-sign is-${what}`}>{differenceWords(language).what[what]}</span>
);

export const More: FC<{ language: Language; url: URL; rest: number }> = ({ language, url, rest }) =>
  rest <= 0 ? (
    <></>
  ) : (
    <p class="faint">
      <a href={withQuery(url.pathname, url.searchParams, { all: '1' })}>{amendmentWords(language).difference.more(rest)}</a>
    </p>
  );

export const Hanging: FC<{ language: Language; hangs: Hangs | undefined }> = ({ language, hangs }) => {
  const { hang } = amendmentWords(language).difference;
  const told = hangs === undefined ? [] : (Object.keys(hang) as (keyof Hangs)[]).filter((key) => hangs[key] > 0).map((key) => hang[key](hangs[key]));
  return <>{told.join(' · ')}</>;
};

const clipped = (text: string, isFirst: boolean, isLast: boolean): string => {
  if (text.length <= AROUND * 2) return text;
  return `${isFirst ? '' : text.slice(0, AROUND)}…${isLast ? '' : text.slice(-AROUND)}`;
};

/** What changed in a wording, with some of what stayed around it. */
export const Marked: FC<{ marks: readonly Mark[] }> = ({ marks }) => (
  <>
    {marks.map(({ what, text }, i) =>
      what === 'same' ? clipped(text, i === 0, i === marks.length - 1) : what === 'gone' ? <del>{text}</del> : <ins>{text}</ins>,
    )}
  </>
);
