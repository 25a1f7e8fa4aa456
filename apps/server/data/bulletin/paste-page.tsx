import type { FC } from 'hono/jsx';
import { periodName, readPlainDate } from '../../../../src/basis/index.ts';
import type { BulletinProposal, BulletinReading, Monitored } from '../../../../src/monitoring/index.ts';
import type { PageContext } from '../../app-state.ts';
import { EmptyState } from '../../layout/notice.tsx';
import type { RegionContext } from '../../region/index.ts';
import { dataPath, renderData } from '../data-page.tsx';
import { AUTHORITIES } from '../draft/candidate.ts';
import { figureText } from '../figure-text.ts';
import { basisName, itemName, measureOf, periodOf } from '../names.ts';
import type { Language } from '../../words/index.ts';
import { dataWords, type DataWords } from '../words/index.ts';
import { periodChoices } from './other-period.ts';
import { HeadRow } from '../../listing/head-row.tsx';

/** Characters of a bulletin that are read at a time. */
export const LONGEST_TEXT = 60_000;

export type Pasted = {
  readonly text: string;
  readonly document: string;
  readonly address: string;
  readonly known: string;
  readonly authority: (typeof AUTHORITIES)[number];
};

/** A sentence with its figure marked. */
const Sentence: FC<{ text: string; fact: BulletinProposal['fact'] }> = ({ text, fact: { span, sentence } }) => (
  <q class="quote" lang="zh-CN">
    {text.slice(sentence[0], span[0])}
    <mark>{text.slice(span[0], span[1])}</mark>
    {text.slice(span[1], sentence[1])}
  </q>
);

const Items: FC<{ items: readonly Monitored[]; words: DataWords; chosen: string; name: string; label: string }> = ({ items, words, chosen, name, label }) => (
  <select name={name} aria-label={label}>
    <option value="">{words.paste.noItem}</option>
    {items.map((item) => (
      <option value={item.id} selected={item.id === chosen}>
        {itemName(item)}
      </option>
    ))}
  </select>
);

/** Sure enough to be ticked beforehand; below, or where another item fits as well, a person ticks. */
const SURE = 0.8;
const isSure = ([best, second]: BulletinProposal['matches']): boolean =>
  best !== undefined && best.score >= SURE && (second === undefined || second.score < best.score);

/** When the figure is of; a person says so where the text does not. */
const When: FC<{ fact: BulletinProposal['fact']; n: number; words: DataWords; language: Language; known: string }> = ({ fact, n, words, language, known }) => {
  const { figure, assumed } = fact;
  const day = assumed === true ? readPlainDate(known) : undefined;
  return (
    <span>
      {day === undefined ? (
        periodOf(figure, language)
      ) : (
        <select name={`period.${n}`} aria-label={`${words.dry.period} ${fact.subject}`}>
          {periodChoices(figure.period, day).map((period) => (
            <option value={period} selected={period === figure.period}>
              {period === figure.period ? periodOf(figure, language) : periodName(period, language)}
            </option>
          ))}
        </select>
      )}
      <small class="faint"> {measureOf(figure, language)}</small>
    </span>
  );
};

const Proposal: FC<{ c: PageContext; context: RegionContext; pasted: Pasted; proposal: BulletinProposal; n: number }> = ({
  c,
  context,
  pasted: { text, known },
  proposal,
  n,
}) => {
  const { language } = c.var;
  const words = dataWords(language);
  const { fact, matches } = proposal;
  const [best] = matches;
  const { figure } = fact;
  return (
    <tr id={`p-${n}`}>
      <td class="short" data-label={words.paste.take}>
        <input type="checkbox" name={`take.${n}`} value="1" checked={isSure(matches)} aria-label={`${words.paste.take} ${fact.subject}`} />
      </td>
      <td class="wide" data-label={words.paste.sentence}>
        <Sentence text={text} fact={fact} />
      </td>
      <td data-label={words.dry.period}>
        <When fact={fact} n={n} words={words} language={language} known={known} />
      </td>
      <td class="number" data-label={words.desk.value}>
        <span class="figure">
          {figureText(figure)}
          <small>{figure.unit}</small>
        </span>
        <small class="faint">{[words.statuses[figure.status], figure.priceBasis && basisName(figure.priceBasis, language)].filter(Boolean).join(' · ')}</small>
      </td>
      <td data-label={words.paste.feeds}>
        <span>
          <Items items={context.items} words={words} chosen={best?.item ?? ''} name={`item.${n}`} label={`${words.paste.feeds} ${fact.subject}`} />
          {best !== undefined && <small class="faint">{best.why.map((why) => why[language]).join(language === 'zh' ? '；' : '; ')}</small>}
        </span>
      </td>
    </tr>
  );
};

const Table: FC<{ c: PageContext; context: RegionContext; pasted: Pasted; proposals: readonly BulletinProposal[]; from: number; caption: string }> = ({
  c,
  context,
  pasted,
  proposals,
  from,
  caption,
}) => {
  const words = dataWords(c.var.language);
  return (
    <table class="data proposals">
      <caption class="unseen">{caption}</caption>
      <HeadRow
        columns={[
          { label: words.paste.take, name: 'short' },
          { label: words.paste.sentence, name: 'wide' },
          { label: words.dry.period },
          { label: words.desk.value, name: 'number' },
          { label: words.paste.feeds },
        ]}
      />
      <tbody>
        {proposals.map((proposal, i) => (
          <Proposal c={c} context={context} pasted={pasted} proposal={proposal} n={from + i} />
        ))}
      </tbody>
    </table>
  );
};

/** Facts in the order of their numbers in the form: those with a match, then those without. */
export const numbered = ({ proposals, unmatched }: BulletinReading): readonly BulletinProposal[] => [
  ...proposals,
  ...unmatched.map((fact): BulletinProposal => ({ fact, matches: [] })),
];

/** The text goes in, and the figures found in it come out, each with the indicator it may feed. */
export const pastePage = (c: PageContext, context: RegionContext, pasted: Pasted, reading?: BulletinReading, fault?: string): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const say = words.paste;
  return renderData(
    c,
    context,
    { title: say.title, lede: say.lede, tab: 'paste', status: fault === undefined ? 200 : 422 },
    <>
      {fault !== undefined && (
        <p class="told fault" role="alert">
          {fault}
        </p>
      )}
      {reading !== undefined && (
        <form class="proposal-form" method="post" action={dataPath(context, 'paste/take')} data-submit-key>
          {(['text', 'document', 'address', 'known', 'authority'] as const).map((name) => (
            <input type="hidden" name={name} value={pasted[name]} />
          ))}
          {reading.proposals.length === 0 && <EmptyState title={say.none} help={say.noneHelp} />}
          {reading.proposals.length > 0 && (
            <>
              <h2>
                {say.proposals} <small>{reading.proposals.length}</small>
              </h2>
              <Table c={c} context={context} pasted={pasted} proposals={reading.proposals} from={0} caption={say.proposals} />
            </>
          )}
          {reading.unmatched.length > 0 && (
            <details class="unmatched" open={reading.proposals.length === 0}>
              <summary>
                {say.unmatched} <small>{reading.unmatched.length}</small>
              </summary>
              <p class="faint">{say.unmatchedHelp}</p>
              <Table
                c={c}
                context={context}
                pasted={pasted}
                proposals={numbered(reading).slice(reading.proposals.length)}
                from={reading.proposals.length}
                caption={say.unmatched}
              />
            </details>
          )}
          {reading.proposals.length + reading.unmatched.length > 0 && mayWrite && (
            <div class="dry-confirm">
              <button type="submit">{say.confirm}</button>
            </div>
          )}
        </form>
      )}
      <form class="paste-form" method="post" action={dataPath(context, 'paste')} data-submit-key>
        <div class="fields">
          <div class="field">
            <label for="document">{say.document}</label>
            <input id="document" name="document" value={pasted.document} maxlength={300} required />
          </div>
          <div class="field">
            <label for="address">{say.address}</label>
            <input id="address" name="address" type="url" value={pasted.address} maxlength={500} />
          </div>
          <div class="field">
            <label for="known">{say.known}</label>
            <input id="known" name="known" type="date" value={pasted.known} max={context.today} required />
          </div>
          <div class="field">
            <label for="authority">{say.authority}</label>
            <select id="authority" name="authority">
              {AUTHORITIES.map((one) => (
                <option value={one} selected={one === pasted.authority}>
                  {words.authorities[one]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div class="field">
          <label for="text">{say.text}</label>
          <textarea id="text" name="text" rows={reading === undefined ? 14 : 6} maxlength={LONGEST_TEXT} required lang="zh-CN">
            {pasted.text}
          </textarea>
        </div>
        <button type="submit">{say.submit}</button>
      </form>
    </>,
  );
};
