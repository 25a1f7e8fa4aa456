import type { FC } from 'hono/jsx';
import type { LeaderWords } from '../words/leader.ts';
import type { Approval } from './approvals.ts';

/** 等待审定: on the screen alone, for what is printed is for others to read. */
export const ApprovalList: FC<{ words: LeaderWords; approvals: readonly Approval[] }> = ({ words, approvals }) =>
  approvals.length === 0 ? null : (
    <section class="part approvals">
      <h2>
        {words.approvals.title} <small>{approvals.length}</small>
      </h2>
      <ul class="lines" data-rows>
        {approvals.map(({ kind, title, href }) => (
          <li>
            <span class="faint">{words.approvals.kinds[kind]}</span>{' '}
            <a lang="zh-CN" href={href}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
