import type { FC } from 'hono/jsx';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import type { Language } from '../words/index.ts';
import { OPERATIONS, type Operation } from './api-operation.ts';
import { openapiDocument } from './openapi.ts';
import { openapiWords as words } from './words/openapi-words.ts';

type Schemas = Readonly<Record<string, object>>;

const Described: FC<{ operation: Operation; schemas: Schemas; language: Language }> = ({ operation, schemas, language }) => {
  const { id, method, path, query, answer, done, refused } = operation;
  const named = [...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof words.parameters), ...query];
  return (
    <section class="api-operation" id={id}>
      <h3>{words.operations[id][language]}</h3>
      <p>
        <code class="api-address">
          {method.toUpperCase()} {path}
        </code>
      </p>
      {named.length > 0 && (
        <dl class="api-parameters">
          {named.map((name) => (
            <>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{words.parameters[name][language]}</dd>
            </>
          ))}
        </dl>
      )}
      <p>
        {words.page.answers[language]}
        {language === 'zh' ? '：' : ': '}
        {[...done, ...refused].map((status) => `${status} ${words.answers[status][language]}`).join(language === 'zh' ? '；' : '; ')}
      </p>
      <details>
        <summary>{words.page.schema[language]}</summary>
        <pre tabindex={0}>
          <code>{JSON.stringify(schemas[answer], null, 2)}</code>
        </pre>
      </details>
    </section>
  );
};

/** The interface for programs as a page for people: the same as its description, readable without any script. */
export const apiPage = (c: PageContext): Response | Promise<Response> => {
  const { language, state } = c.var;
  const description = openapiDocument(state.version, new URL(c.req.url).origin) as { readonly components: { readonly schemas: Schemas } };
  const tags = [...Map.groupBy(OPERATIONS, ({ tag }) => tag)];
  return renderPage(
    c,
    { title: words.title[language] },
    <article class="api-page">
      <h1>{words.title[language]}</h1>
      <p>{words.about[language]}</p>
      <p>
        {words.page.lead[language]} <a href="/api/openapi.json">/api/openapi.json</a>
      </p>
      <p>{words.page.files[language]}</p>
      {tags.map(([tag, all]) => (
        <section>
          <h2>{words.tags[tag][language]}</h2>
          {all.map((operation) => (
            <Described operation={operation} schemas={description.components.schemas} language={language} />
          ))}
        </section>
      ))}
    </article>,
  );
};
