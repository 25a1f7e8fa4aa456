import type { FC } from 'hono/jsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { topicPage, type ShownTopic } from './topic-of.ts';
import { participationWords } from './words/index.ts';

/** What is spoken of, above a form: its name, what the plan says, and how it stands. */
export const TopicCard: FC<{ language: Language; context: RegionContext; shown: ShownTopic }> = ({ language, context, shown: { topic, words, standing } }) => {
  const own = participationWords(language);
  return (
    <section class="public-topic" aria-label={own.open.aboutThis}>
      <p class="faint">
        {own.open.aboutThis} · {own.topics[topic.kind]}
      </p>
      <h2 lang="zh-CN">
        <a href={topicPage(context, topic, language)}>{topic.title}</a>
      </h2>
      {words !== undefined && words !== topic.title && (
        <blockquote lang="zh-CN">
          <p>{words}</p>
        </blockquote>
      )}
      {standing !== undefined && (
        <p>
          <b>{standing.name}</b> <span class="faint">{standing.reason}</span>
        </p>
      )}
    </section>
  );
};
