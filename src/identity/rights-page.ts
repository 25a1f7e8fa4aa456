import { ACTIONS, permissions, type Permission } from './permission.ts';
import { ROLES } from './role.ts';
import { actionNames } from './words/action-names.ts';
import { rightsPageWords as words } from './words/rights-page.ts';
import { roleNames } from './words/role-names.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table of rights as a page of Markdown: docs/rights.md. */
export const rightsPage = (): string => {
  const head = row([words.action, ...ROLES.map((role) => `${roleNames.zh[role]} ${role}`)]);
  const rows = ACTIONS.map((action) => {
    const { roles }: Permission = permissions[action];
    const scopes = ROLES.map((role) => (roles[role] === undefined ? '' : words[roles[role]]));
    return row([`\`${action}\`<br>${actionNames.zh[action]}<br>${actionNames.en[action]}`, ...scopes]);
  });
  return [`# ${words.title}`, '', words.introduction, '', head, row(['---', ...ROLES.map(() => ':---:')]), ...rows, '', words.footer, ''].join('\n');
};
