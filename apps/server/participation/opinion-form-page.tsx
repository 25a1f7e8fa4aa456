import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Said } from '../../../src/basis/index.ts';
import { OPINION_LIMITS, topicKey } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Open } from './on-public.tsx';
import { participationDesk } from './participation-desk.ts';
import { publicPath } from './participation-path.ts';
import { publicPage } from './public-frame.tsx';
import { TopicCard } from './public-topic.tsx';
import type { ShownTopic } from './topic-of.ts';
import { participationWords } from './words/index.ts';

/** What was typed, so that nothing typed is lost whatever is answered. */
export type TypedOpinion = { readonly text: string; readonly name: string; readonly named: boolean; readonly mail: string; readonly token: string };

export type FormFault = { readonly said: Said; readonly status: ContentfulStatusCode /** Seconds after which it may be sent again. */; readonly wait?: number };

/** The name of the field that people do not see and programs fill. */
export const TRAP = 'website';

/** The form for an opinion on a topic; `due` is the day by which it is answered. */
export const opinionFormPage = async (
  c: PageContext,
  { store, context }: Open,
  shown: ShownTopic,
  { due, typed, fault }: { readonly due: string; readonly typed?: TypedOpinion; readonly fault?: FormFault },
): Promise<Response> => {
  const { language, state } = c.var;
  const words = participationWords(language).open;
  const key = topicKey(shown.topic);
  const fresh = await participationDesk(store).gate.token(`opinion ${context.region.code} ${context.plan.id} ${key}`, state.clock());
  if (fault?.wait !== undefined) c.header('Retry-After', String(fault.wait));
  return publicPage(
    c,
    { title: words.write.title, context, tab: 'write', ...(fault === undefined ? {} : { status: fault.status }) },
    <>
      <h1>{words.write.title}</h1>
      <p class="public-lede">{words.write.lede(due)}</p>
      <TopicCard language={language} context={context} shown={shown} />
      {fault !== undefined && (
        <p class="told fault" role="alert" id="fault">
          {fault.said[language]}
        </p>
      )}
      <form method="post" action={publicPath(context, 'opinions/new')} class="public-form">
        <input type="hidden" name="about" value={key} />
        <input type="hidden" name="token" value={typed?.token || fresh} />
        <p class="field">
          <label for="text">{words.write.text}</label>
          <textarea
            id="text"
            name="text"
            rows={8}
            required
            maxlength={OPINION_LIMITS.text}
            aria-describedby={fault === undefined ? 'text-help' : 'fault text-help'}
          >
            {typed?.text}
          </textarea>
          <small id="text-help">{words.write.textHelp(OPINION_LIMITS.text)}</small>
        </p>
        <details class="public-more" open={typed !== undefined && (typed.name !== '' || typed.mail !== '')}>
          <summary>{words.write.more}</summary>
          <p class="field">
            <label for="name">{words.write.name}</label>
            <input id="name" name="name" maxlength={OPINION_LIMITS.name} autocomplete="name" value={typed?.name} aria-describedby="name-help" />
            <small id="name-help">{words.write.nameHelp}</small>
          </p>
          <p class="field tick">
            <input type="checkbox" id="named" name="named" value="1" checked={typed?.named === true} />
            <label for="named">{words.write.named}</label>
          </p>
          <p class="field">
            <label for="mail">{words.write.mail}</label>
            <input id="mail" name="mail" type="email" maxlength={OPINION_LIMITS.mail} autocomplete="email" value={typed?.mail} aria-describedby="mail-help" />
            <small id="mail-help">{words.write.mailHelp}</small>
          </p>
        </details>
        <p class="public-trap" aria-hidden="true">
          <label for={TRAP}>{words.trap}</label>
          <input id={TRAP} name={TRAP} tabindex={-1} autocomplete="off" />
        </p>
        <p class="public-send">
          <button type="submit">{words.write.send}</button>
        </p>
      </form>
    </>,
  );
};
