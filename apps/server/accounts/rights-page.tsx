import { actionNames, ACTIONS, GRANTED, permissions, type Permission, type Role } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderAdmin } from './admin-page.tsx';
import { accountWords } from './words/index.ts';

const SHOWN: readonly Role[] = [...GRANTED, 'public'];

/** The one table of rights, as it is asked. */
export const rightsPage = (c: PageContext): Promise<Response> => {
  const words = accountWords(c.var.language);
  const actions = actionNames[c.var.language];
  const say = words.rights;
  return renderAdmin(
    c,
    { title: say.title, lede: say.lede, tab: 'rights' },
    <>
      <p class="faint">{say.legend}</p>
      <div class="rights-frame" tabindex={0} role="region" aria-label={say.title}>
        <table class="data rights">
          <caption class="unseen">{say.title}</caption>
          <thead>
            <tr>
              <th scope="col" class="lead">
                {say.action}
              </th>
              {SHOWN.map((role) => (
                <th scope="col">{words.roles[role]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ACTIONS.map((action) => {
              const { roles }: Permission = permissions[action];
              return (
                <tr>
                  <td class="lead" data-label={say.action}>
                    {actions[action]}
                  </td>
                  {SHOWN.map((role) => (
                    <td class={`scope-${roles[role] ?? 'none'}`} data-label={words.roles[role]}>
                      {say.scope[roles[role] ?? 'none']}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>,
  );
};
