import type { PageContext } from '../app-state.ts';
import { renderAdmin } from './admin-page.tsx';
import { backAddress } from './oidc-routes.tsx';
import { discover, providerSet } from './oidc.ts';
import { accountWords } from './words/index.ts';

/** How single sign-on is set, and whether its provider answers now. */
export const providerPage = async (c: PageContext): Promise<Response> => {
  const words = accountWords(c.var.language).provider;
  const provider = providerSet();
  const isUp =
    provider?.isUsable === true &&
    (await discover(provider, true).then(
      () => true,
      () => false,
    ));
  return renderAdmin(
    c,
    { title: words.title, lede: words.lede, tab: 'oidc' },
    <>
      {provider === undefined ? (
        <p class="told">{words.off}</p>
      ) : (
        <dl class="facts">
          <dt>{words.issuer}</dt>
          <dd>{provider.issuer}</dd>
          <dt>{words.client}</dt>
          <dd>{provider.client}</dd>
          <dt>{words.claim}</dt>
          <dd>{provider.claim}</dd>
          <dt>{words.back}</dt>
          <dd>{backAddress(c)}</dd>
          <dt>{words.state}</dt>
          <dd class={isUp ? undefined : 'fault'}>{!provider.isUsable ? words.bad : isUp ? words.up : words.down}</dd>
        </dl>
      )}
      <table class="data settings-table">
        <caption class="unseen">{words.setting}</caption>
        <thead>
          <tr>
            <th scope="col" class="lead">
              {words.setting}
            </th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(words.settings).map(([name, meaning]) => (
            <tr>
              <td class="lead" data-label={words.setting}>
                <code>{name}</code>
              </td>
              <td data-label={words.meaning}>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>,
  );
};
