import type { Child, FC } from 'hono/jsx';
import type { Actor } from '../../../src/identity/index.ts';
import type { PlainDate } from '../../../src/basis/index.ts';
import type { SupervisionTopic } from '../../../src/participation/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { TopicLink } from './frame.tsx';
import { supervisionWords } from './words/index.ts';

type TopicFormProps = {
  language: Language;
  context: RegionContext;
  actor: Actor;
  action: string;
  topic: SupervisionTopic;
  /** The day that the writer was looking at. */
  of?: PlainDate | undefined;
  children?: Child;
};

/** A form about a topic: it says what of, and as of which day. */
export const TopicForm: FC<TopicFormProps> = ({ language, context, actor, action, topic, of, children }) => {
  const words = supervisionWords(language);
  return (
    <form method="post" action={action} class="topic-form" data-submit-key>
      <OnceKey />
      <input type="hidden" name="about" value={`${topic.kind}:${topic.ref}`} />
      <input type="hidden" name="topic" value={topic.title} />
      {of !== undefined && <input type="hidden" name="of" value={of} />}
      <p>
        {words.about} <TopicLink language={language} context={context} actor={actor} topic={topic} day={of} />{' '}
        {of !== undefined && <span class="faint">{words.onDayOf(of)}</span>}
      </p>
      {children}
    </form>
  );
};
