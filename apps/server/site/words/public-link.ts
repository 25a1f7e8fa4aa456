import type { Language } from '../../words/index.ts';

const words = {
  zh: { page: '公开页', site: '公开网站', pageHelp: '公众看到的这一页', siteHelp: '公众看到的规划网站' },
  en: { page: 'Public page', site: 'Public site', pageHelp: 'This page as the public sees it', siteHelp: 'The site of the plan as the public sees it' },
} as const;

/** What links to the public site are called on the pages inside. */
export const publicLinkWords = (language: Language): { readonly [K in keyof (typeof words)['zh']]: string } => words[language];
