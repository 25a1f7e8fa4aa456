import type { FC } from 'hono/jsx';
import { daysLate, isOpenOpinion, type PublicOpinion } from '../../../src/participation/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { publicPath } from './participation-path.ts';
import { topicPage } from './topic-of.ts';
import { participationWords } from './words/index.ts';

type Props = { language: Language; context: RegionContext; opinion: PublicOpinion; nameOf: (unit: string) => string };

/** Where it stands, in a word and a shape; what is late says by how many days. */
export const OpinionMark: FC<{ language: Language; opinion: PublicOpinion; today: RegionContext['today'] }> = ({ language, opinion, today }) => {
  const words = participationWords(language);
  const late = daysLate(opinion, today);
  return (
    <span class={`opinion-mark is-${late > 0 ? 'late' : opinion.state}`}>
      <span aria-hidden="true">{words.marks[late > 0 ? 'late' : opinion.state]}</span> {words.states[opinion.state]}
      {late > 0 && <b> {words.open.late(late)}</b>}
    </span>
  );
};

const Paragraphs: FC<{ text: string }> = ({ text }) => (
  <>
    {text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p lang="zh-CN">{line}</p>
      ))}
  </>
);

/** An opinion with its answer, as everybody sees it. Everything said in it is text. */
export const PublicOpinionView: FC<Props> = ({ language, context, opinion, nameOf }) => {
  const words = participationWords(language);
  const { text, name, answer, earlier = [], hidden, mergedInto, unit, about, joined } = opinion;
  return (
    <>
      <p class="opinion-facts">
        <OpinionMark language={language} opinion={opinion} today={context.today} />
        <span>{words.open.receivedOn(opinion.received)}</span>
        {isOpenOpinion(opinion) && <span>{words.open.dueOn(opinion.due)}</span>}
        {unit !== undefined && <span lang="zh-CN">{words.open.unit(nameOf(unit))}</span>}
      </p>
      <p>
        <span class="faint">{words.topics[about.kind]}</span>{' '}
        <a href={topicPage(context, about, language)} lang="zh-CN">
          {about.title}
        </a>
      </p>
      {text !== undefined && (
        <blockquote class="opinion-text">
          <Paragraphs text={text} />
          {name !== undefined && <footer lang="zh-CN">—— {name}</footer>}
        </blockquote>
      )}
      {opinion.state === 'received' && text === undefined && <p class="opinion-withheld">{words.open.unread}</p>}
      {hidden !== undefined && <p class="opinion-withheld">{words.open.hidden(hidden)}</p>}
      {mergedInto !== undefined && (
        <p class="opinion-withheld">
          {words.open.merged} <a href={publicPath(context, `opinions/${mergedInto}`)}>{mergedInto}</a>
        </p>
      )}
      {joined > 0 && <p class="faint">{words.open.joined(joined)}</p>}
      {[...earlier, ...(answer === undefined ? [] : [answer])].map((one, i, all) => (
        <section class="opinion-answer">
          <h2>{answer !== undefined && i === all.length - 1 ? words.open.answer : words.open.earlierAnswer}</h2>
          <Paragraphs text={one.text} />
          <p class="faint">
            {one.unit === undefined && unit === undefined ? words.open.planner : <span lang="zh-CN">{nameOf(one.unit ?? unit!)}</span>} {one.day}
            {one.rating !== undefined && ` · ${words.open.ratedAs(words.ratings[one.rating.result])}`}
          </p>
          {one.rating?.text !== undefined && <Paragraphs text={one.rating.text} />}
        </section>
      ))}
    </>
  );
};
