import type { DatabaseError } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { adoptionWords } from './words/index.ts';

/** Why the database did not take the plan: its own sentence. */
export const failedPage = (c: PageContext, plan: StoredPlan, error: DatabaseError): Promise<Response> => {
  const { language } = c.var;
  const words = adoptionWords(language);
  return renderPage(
    c,
    { title: words.failed, plan, status: 422 },
    <Notice
      title={words.failed}
      text={language === 'zh' ? error.messageZh : error.message}
      action={{ href: `/plans/${encodeURIComponent(plan.id)}/adopt`, label: words.title }}
    />,
  );
};
