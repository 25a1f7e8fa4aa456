import type { FC } from 'hono/jsx';
import type { Actor } from '../../../src/identity/index.ts';
import { viewPath } from '../cockpit/addresses.ts';
import type { RegionContext } from '../region/index.ts';
import { Tabs } from '../views/page-head.tsx';
import { mayTry } from './trial-query.ts';
import { warningPageWords } from './words/index.ts';
import type { Language } from '../words/index.ts';

export type WarningView = 'warnings' | 'rules' | 'trial';

const PATHS: Readonly<Record<WarningView, string>> = { warnings: 'warnings', rules: 'warnings/rules', trial: 'warnings/trial' };

/** The three views: what warned, by which rules, and what others would have said. */
export const WarningTabs: FC<{ language: Language; context: RegionContext; actor: Actor; view: WarningView }> = ({ language, context, actor, view }) => {
  const words = warningPageWords(language);
  return (
    <Tabs
      label={words.title}
      tabs={(['warnings', 'rules', 'trial'] as const)
        .filter((one) => one !== 'trial' || mayTry(actor, context))
        .map((one) => ({ href: viewPath(context, PATHS[one]), label: words.tabs[one], current: one === view }))}
    />
  );
};
