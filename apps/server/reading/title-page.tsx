import type { FC } from 'hono/jsx';
import type { StoredPlan } from '../plan-store.ts';
import type { Words } from '../words/index.ts';
import { titleBreaks } from '../words/title-breaks.ts';

/** A title that breaks between its parts rather than in the middle of a word. */
export const Title: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(titleBreaks).map((part, i) => (
      <>
        {i > 0 && <wbr />}
        <span class="phrase">{part}</span>
      </>
    ))}
  </>
);

/** What the document is: title, region, period, standing, issuer, length. */
export const TitlePage: FC<{ stored: StoredPlan; words: Words }> = ({ stored, words }) => {
  const { document } = stored.plan;
  const facts = [
    document.region && [document.region.parent, document.region.name].filter(Boolean).join(' '),
    document.period && words.document.years(document.period.from, document.period.to),
    document.horizon !== undefined && `${words.document.horizon} ${words.document.year(document.horizon)}`,
    words.status[document.status],
    document.issuer,
    document.issued,
    words.plans.characters(document.source.characters.toLocaleString(words.lang)),
  ].filter(Boolean);
  return (
    <header class="title-page">
      <h1 lang="zh-CN">
        <Title text={document.title} />
      </h1>
      <p class="imprint">
        {facts.map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
    </header>
  );
};
