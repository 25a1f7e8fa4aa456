import type { Said } from '../../../src/basis/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { SupervisionTopic } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { OnceKey } from '../delivery/once-key.tsx';
import { Told } from './form-parts.tsx';
import { renderSupervision, TopicLink } from './frame.tsx';
import { supervisionPath } from './supervision-path.ts';
import { supervisionWords } from './words/index.ts';

export type RegisterFailed = { readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

/** The form that registers a suggestion or a proposal; a deputy registers his own. */
export const registerSuggestionPage = (
  c: PageContext,
  { context, actor }: Delivery,
  topic: SupervisionTopic | undefined,
  failed?: RegisterFailed,
): Promise<Response> => {
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.suggestion;
  const fields = failed?.fields ?? {};
  const isDeputy = may(actor, 'suggestion.rate', { region: context.region.code });
  return renderSupervision(
    c,
    context,
    { title: say.new, lede: say.newLede, tab: 'suggestions', ...(failed === undefined ? {} : { status: 422 }) },
    <>
      <Told language={language} fault={failed?.fault} />
      <form method="post" action={supervisionPath(context, 'suggestions')} data-submit-key>
        <OnceKey />
        {topic !== undefined && (
          <p>
            <input type="hidden" name="about" value={`${topic.kind}:${topic.ref}`} />
            <input type="hidden" name="topic" value={topic.title} />
            {words.about} <TopicLink language={language} context={context} actor={actor} topic={topic} />
          </p>
        )}
        <div class="fields">
          <div class="field">
            <label for="kind">{say.kind}</label>
            <select id="kind" name="kind">
              {(['suggestion', 'proposal'] as const).map((kind) => (
                <option value={kind} selected={fields['kind'] === kind}>
                  {words.suggestionKinds[kind]}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="number">{say.number}</label>
            <input id="number" name="number" required maxlength={120} value={fields['number']} />
          </div>
          <div class="field">
            <label for="date">{say.date}</label>
            <input id="date" name="date" type="date" required max={context.today} value={fields['date'] ?? context.today} />
          </div>
          <div class="field full">
            <label for="title">{say.name}</label>
            <input id="title" name="title" required maxlength={120} value={fields['title']} lang="zh-CN" />
          </div>
          <div class="field full">
            <label for="text">{say.text}</label>
            <textarea id="text" name="text" rows={8} required maxlength={4000} lang="zh-CN">
              {fields['text']}
            </textarea>
          </div>
          <div class="field full">
            <label for="by">{say.by}</label>
            <input id="by" name="by" maxlength={1000} required={!isDeputy} value={fields['by']} aria-describedby="by-help" lang="zh-CN" />
            <small id="by-help" class="faint">
              {say.byHelp}
            </small>
          </div>
        </div>
        {isDeputy && (
          <label class="tick">
            <input type="checkbox" name="own" value="1" checked={failed === undefined || fields['own'] === '1'} /> {say.own(actor.name)}
          </label>
        )}
        <label class="tick">
          <input type="checkbox" name="hard" value="1" checked={fields['hard'] === '1'} /> {say.hard}
        </label>
        <p class="send">
          <button type="submit">{say.save}</button>
        </p>
      </form>
    </>,
  );
};
